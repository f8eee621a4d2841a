import { basename } from "node:path";

import type { PipelineItem } from "@continuous/inventory";
import { findException } from "@continuous/source";
import type { CompiledException, CompiledStandards } from "@continuous/standards";

import type { IssueRecord } from "../store/store.js";
import { answersCommand } from "./answers-command.js";
import { findRequiredCommands } from "./find-required-commands.js";
import type { ModuleIssues, SuppressedIssue } from "./to-issues.js";
import { toFingerprint } from "./to-fingerprint.js";

/** A pipeline that the standard holds for, with the text of its script. */
export interface HeldPipeline {
  readonly item: PipelineItem;
  readonly text: string;
}

/** What pipelines lack of `pipelines.required`: an issue for each command, and one for each script they call that is missing. */
export function findPipelineIssues(
  pipelines: readonly HeldPipeline[],
  standards: Pick<CompiledStandards, "standards" | "exceptions">,
): ModuleIssues {
  const standard = standards.standards.find(({ id }) => id === "pipelines.required");
  if (standard === undefined) return { issues: [], suppressed: [] };
  const required = findRequiredCommands(standards);
  const excepted = standards.exceptions.filter((one) => one.standard === standard.id);
  const issues: IssueRecord[] = [];
  const suppressed: SuppressedIssue[] = [];
  for (const { item, text } of pipelines) {
    const exception = findPipelineException(excepted, item);
    const base = { item, severity: standard.severity };
    const found = [
      ...item.metadata.missing_targets.map((target) =>
        toIssue({
          ...base,
          flaggedText: `calls ${target}`,
          line: findLine(text, target),
          description: `${item.item_name} calls ${target}, which does not exist.`,
          suggested_fix: "Bring the file back, or take the call out.",
        }),
      ),
      ...required
        .filter((command) => !answersCommand(item.metadata, command))
        .map((command) =>
          toIssue({
            ...base,
            flaggedText: `answers ${command}`,
            line: 1,
            description: `${item.item_name} has no \`${command.replaceAll("_", "-")}\` command.`,
            suggested_fix:
              command === "test" ? `\`continuous pipeline add-test ${item.item_path}\` shows the lines to add.` : null,
          }),
        ),
    ];
    if (exception === undefined) issues.push(...found);
    else suppressed.push(...found.map((issue) => ({ issue, by: "exception" as const, reason: exception.reason })));
  }
  return { issues, suppressed };
}

function findPipelineException(
  exceptions: readonly CompiledException[],
  { item_name, item_path }: PipelineItem,
): CompiledException | undefined {
  return findException(exceptions, [item_name, basename(item_path)], item_path);
}

function toIssue(
  found: Pick<IssueRecord, "severity" | "line" | "description" | "suggested_fix"> & {
    readonly item: PipelineItem;
    readonly flaggedText: string;
  },
): IssueRecord {
  const { item, flaggedText, ...rest } = found;
  const { item_name, item_path: path } = item;
  const issue_type = "continuous/pipeline-required";
  return {
    ...rest,
    fingerprint: toFingerprint({ issue_type, path, item_name, flaggedText, occurrence: 0 }),
    issue_type,
    standard: "pipelines.required",
    item_type: "pipeline",
    item_name,
    path,
    column: 1,
    end_line: rest.line,
    end_column: 1,
  };
}

/** Where the script names the file; its first line where it puts the name together. */
function findLine(text: string, target: string): number {
  const name = target.slice(target.lastIndexOf("/") + 1);
  const index = text.split("\n").findIndex((line) => line.includes(name) && !line.trimStart().startsWith("#"));
  return index === -1 ? 1 : index + 1;
}
