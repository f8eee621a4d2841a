import { countOf, cutText, escapeMarkdown, toCodeSpan } from "@continuous/source";
import type { Severity } from "@continuous/standards";

import type { Issue, IssuesDocument } from "../../documents/issues-document.js";
import { renderProblemsMarkdown } from "../markdown/render-problems-markdown.js";
import { toHelpUrl } from "../to-help-url.js";
import { adviseOnBaseline } from "./advise-on-baseline.js";
import { summariseIssues } from "./summarise-issues.js";

/** What GitHub takes as one comment. */
const limit = 65_536;
/** Room kept for the sentence that says what was cut. */
const reserve = 200;

const titles = { critical: "Critical", warning: "Warnings", info: "Info" } as const satisfies Record<Severity, string>;

/**
 * A comment for a pull request: one line that sums up, a table for each severity, the worst first. What does not fit
 * into one comment of GitHub is left out from the end, and a sentence says how much that is.
 */
export function renderIssuesMarkdown(document: IssuesDocument): string {
  const advice = adviseOnBaseline(document);
  const head = [
    "### Continuous",
    "",
    `${escapeMarkdown(summariseIssues(document))}.`,
    "",
    ...(advice === "" ? [] : [advice, ""]),
    ...renderProblemsMarkdown(document.problems),
  ];
  const lines = [...head];
  let room = limit - reserve - head.join("\n").length;
  let left = document.issues.length;
  for (const severity of ["critical", "warning", "info"] as const) {
    const issues = document.issues.filter((issue) => issue.severity === severity);
    const table = takeTable(titles[severity], issues, room);
    lines.push(...table.lines);
    left -= table.rows;
    room -= table.length;
    // A shorter table of a lesser severity must not take the place of what was cut.
    if (table.rows < issues.length) break;
  }
  if (left > 0) lines.push(cutSentence(left, document.issues.length), "");
  return lines.join("\n");
}

function cutSentence(left: number, all: number): string {
  return `_${countOf(left, "issue")} of ${String(all)} did not fit into one comment and ${left === 1 ? "is" : "are"} not shown. \`report issues\` lists all._`;
}

/** As much of a table as there is room for; no line where not even one row fits. */
function takeTable(
  title: string,
  issues: readonly Issue[],
  room: number,
): { lines: readonly string[]; rows: number; length: number } {
  const lines = [`#### ${title} (${String(issues.length)})`, "", "| Where | Finding | Rule |", "| --- | --- | --- |"];
  const headLines = lines.length;
  let length = lines.join("\n").length + 2;
  for (const issue of issues) {
    const row = toRow(issue);
    if (length + row.length + 1 > room) break;
    lines.push(row);
    length += row.length + 1;
  }
  const rows = lines.length - headLines;
  return rows === 0 ? { lines: [], rows: 0, length: 0 } : { lines: [...lines, ""], rows, length };
}

function toRow(issue: Issue): string {
  const place = toCodeSpan(`${cutText(issue.path, 300)}:${String(issue.line)}:${String(issue.column)}`);
  const url = toHelpUrl(issue.issue_type);
  const name = escapeMarkdown(issue.issue_type.replace(/^continuous\//u, ""));
  const fresh = issue.is_new ? "**New.** " : "";
  return `| ${place} | ${fresh}${escapeMarkdown(cutText(issue.description, 500))} | ${url === undefined ? name : `[${name}](${url})`} |`;
}
