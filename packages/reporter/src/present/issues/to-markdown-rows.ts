import { cutText, escapeMarkdown, toCodeSpan } from "@continuous/source";
import type { Severity } from "@continuous/standards";

import type { GoneIssue, GoneReason, Issue } from "../../documents/issues-document.js";
import { toHelpUrl } from "../to-help-url.js";

const whyGone = {
  fixed: "",
  file_deleted: "Its file was deleted. ",
  rule_changed: "Its rule is off. ",
  suppressed: "Silenced. ",
} as const satisfies Record<GoneReason, string>;

/** An issue as a row of a table: where, what, by which rule. Nothing of the source can leave its cell. */
export function toIssueRow(issue: Issue, marksNew: boolean, severity?: Severity): string {
  const fresh = marksNew && issue.is_new ? "**New.** " : "";
  return toRow(issue, `${severity === undefined ? "" : `${severity}: `}${fresh}`);
}

/** A known issue that is gone, as such a row. */
export function toGoneRow(issue: GoneIssue): string {
  return toRow(issue, whyGone[issue.reason]);
}

function toRow(
  {
    path,
    line,
    column,
    description,
    issue_type,
  }: Pick<Issue, "path" | "line" | "column" | "description" | "issue_type">,
  lead: string,
): string {
  const place = toCodeSpan(`${cutText(path, 300)}:${String(line)}:${String(column)}`);
  const url = toHelpUrl(issue_type);
  const name = escapeMarkdown(issue_type.replace(/^continuous\//u, ""));
  return `| ${place} | ${lead}${escapeMarkdown(cutText(description, 500))} | ${url === undefined ? name : `[${name}](${url})`} |`;
}
