import type { Inventory, PipelineItem } from "@continuous/inventory";
import { runPipelines, type PipelineRun, type RunPipelinesOptions } from "@continuous/runners";
import { readSourceFile } from "@continuous/source/load";

import { findPipelineCommands } from "../../testing/find-pipeline-commands.js";

/** What came of asking a pipeline for its help or its health; `null`: it has no such command that is known to be safe. */
export interface PipelineAnswer {
  readonly pipeline: PipelineItem;
  readonly question: "help" | "health check";
  readonly run: PipelineRun | null;
}

/** Asks each pipeline for its help and its health check, where reading it shows that it has them. */
export async function askPipelineHealth(
  items: Inventory["items"],
  options: RunPipelinesOptions,
): Promise<readonly PipelineAnswer[]> {
  const questions = items
    .filter((item): item is PipelineItem => item.item_type === "pipeline")
    .flatMap((pipeline) => {
      const read = readSourceFile(options.root, pipeline.item_path);
      const { help, healthCheck } = findPipelineCommands(pipeline, read.ok ? read.text : "");
      return [
        { pipeline, question: "help" as const, command: help },
        { pipeline, question: "health check" as const, command: healthCheck },
      ];
    });
  const asked = questions.filter(({ command }) => command !== null);
  const checks = asked.map(({ pipeline, command }) => ({
    name: pipeline.item_name,
    path: pipeline.item_path,
    command,
  }));
  const runs = new Map((await runPipelines(checks, options)).map((run) => [run.check, run]));
  return questions.map(({ pipeline, question }) => {
    const index = asked.findIndex((one) => one.pipeline === pipeline && one.question === question);
    const check = checks[index];
    return { pipeline, question, run: (check === undefined ? undefined : runs.get(check)) ?? null };
  });
}
