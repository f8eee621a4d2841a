import type { Inventory, PipelineItem } from "@continuous/inventory";

import type { HealthRow } from "../documents/health-document.js";
import { answersCommand } from "../issues/answers-command.js";

/** Whether pipelines call only what exists, and answer to what standards.yaml asks of them. */
export function findPipelineRows({ items }: Inventory, required: readonly string[]): readonly HealthRow[] {
  const pipelines = items.filter((item): item is PipelineItem => item.item_type === "pipeline");
  const base = { area: "pipelines", path: null, line: 1 } as const;
  if (pipelines.length === 0)
    return [{ ...base, name: "pipelines", status: "skipped", why: "there are none here", next: null }];
  return pipelines.map(({ item_name, item_path, metadata }): HealthRow => {
    const row = { ...base, name: item_name, path: item_path };
    const missing = metadata.missing_targets;
    if (missing.length > 0) {
      const why = `calls what does not exist: ${missing.join(", ")}`;
      return { ...row, status: "fail", why, next: "Bring the files back, or take the calls out." };
    }
    const lacking = required.filter((command) => !answersCommand(metadata, command));
    if (lacking.length > 0) {
      const next = lacking.includes("test")
        ? `Run \`continuous pipeline add-test ${item_path}\` for the lines of a test command.`
        : "Add it, or take it out of pipelines.required_commands.";
      return { ...row, status: "warn", why: `has no ${lacking.join(", no ")} command`, next };
    }
    return {
      ...row,
      status: "pass",
      why: `${String(metadata.commands.length)} commands, and calls only what exists`,
      next: null,
    };
  });
}
