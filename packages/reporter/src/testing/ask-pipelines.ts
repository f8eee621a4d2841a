import type { Inventory, PipelineItem } from "@continuous/inventory";
import { markVariable, runPipelines, type PipelineRun, type RunPipelinesOptions } from "@continuous/runners";
import { readSourceFile } from "@continuous/source/load";

import { toPipelineCheck } from "./to-pipeline-check.js";

/** Asks every pipeline of an inventory whether it works. */
export async function askPipelines(
  items: Inventory["items"],
  options: RunPipelinesOptions,
): Promise<readonly PipelineRun[]> {
  const isInside = options.env[markVariable] !== undefined;
  const checks = items
    .filter((item): item is PipelineItem => item.item_type === "pipeline")
    .map((item) => {
      const read = readSourceFile(options.root, item.item_path);
      return toPipelineCheck(item, read.ok ? read.text : "", isInside);
    });
  return runPipelines(checks, options);
}
