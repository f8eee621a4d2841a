import { countOf, nameSome, sanitiseForTerminal } from "@continuous/source";

import type { PruneDocument } from "../documents/prune-document.js";
import { toJson } from "./to-json.js";

/** What was deleted, or would be, for a person or a program. */
export function renderPrune(format: "text" | "json", document: PruneDocument): string {
  if (format === "json") return toJson(document);
  const { dry_run, keep_since, keep_branches_since, deleted } = document;
  const { issues, runs, branches } = deleted;
  const lines = [
    `${dry_run ? "Would delete" : "Deleted"} ${countOf(issues, "closed issue", "closed issues")} and ${countOf(runs, "run")} from before ${keep_since.slice(0, 10)}.`,
    branches.length === 0
      ? `Something ran on every branch since ${keep_branches_since.slice(0, 10)}.`
      : `${dry_run ? "Would forget" : "Forgot"} ${countOf(branches.length, "branch", "branches")} on which nothing ran since ${keep_branches_since.slice(0, 10)}: ${nameSome(branches)}.`,
    ...(dry_run ? ["Nothing was deleted (--dry-run)."] : []),
  ];
  return `${lines.map((line) => sanitiseForTerminal(line)).join("\n")}\n`;
}
