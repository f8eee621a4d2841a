import type { RunContext } from "../runs/link-run.js";
import type { KeptRun } from "./kept-run.js";

/** What linking a kept run needs, as it was when the run was made. */
export function toRunContext(root: string, { run, link }: KeptRun): RunContext | null {
  if (link === null) return null;
  const existing = link.existing ?? run.scope?.deletions?.existing_paths ?? null;
  return {
    root,
    defaultBranch: link.defaultBranch,
    suppressed: link.suppressed,
    files: { existing: existing === null ? null : new Set(existing), renamed: new Map(link.renamed) },
  };
}
