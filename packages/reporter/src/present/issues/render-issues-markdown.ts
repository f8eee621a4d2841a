import { countOf, escapeMarkdown } from "@continuous/source";
import type { Severity } from "@continuous/standards";

import type { IssuesDocument } from "../../documents/issues-document.js";
import { renderProblemsMarkdown } from "../markdown/render-problems-markdown.js";
import { adviseOnBaseline } from "./advise-on-baseline.js";
import { commentRoom, type MarkdownRoom } from "./markdown-room.js";
import { summariseIssues } from "./summarise-issues.js";
import { takeSection, type MarkdownSection } from "./take-section.js";
import { toGoneRow, toIssueRow } from "./to-markdown-rows.js";
import { toNewIssues } from "./to-new-issues.js";

const titles = { critical: "Critical", warning: "Warnings", info: "Info" } as const satisfies Record<Severity, string>;
const severities = ["critical", "warning", "info"] as const satisfies readonly Severity[];

/**
 * A comment for a pull request: one line that sums up, a table for each severity, the worst first. Where the run was
 * compared with what is known, the tables hold what is new; what was fixed and what is still open follow, folded. What does
 * not fit is left out from the end, and a sentence says how much that is.
 */
export function renderIssuesMarkdown(document: IssuesDocument, room: MarkdownRoom = commentRoom): string {
  const advice = adviseOnBaseline(document);
  const lines = [
    "### Continuous",
    "",
    `${escapeMarkdown(summariseIssues(toNewIssues(document)))}.`,
    "",
    ...(advice === "" ? [] : [advice, ""]),
    ...renderProblemsMarkdown(document.problems),
  ];
  // Room for a sentence about each section that was cut.
  let left = room.limit - room.sizeOf(lines.join("\n")) - 500;
  let isFull = false;
  const cut: string[] = [];
  for (const section of toSections(document)) {
    // A shorter section of less weight must not take the place of what was cut.
    const taken = takeSection(section, isFull ? 0 : left, room.sizeOf);
    lines.push(...taken.lines);
    left -= taken.size;
    isFull ||= taken.rows < section.rows.length;
    if (taken.rows < section.rows.length) {
      cut.push(`${String(section.rows.length - taken.rows)} of ${String(section.rows.length)} (${section.title})`);
    }
  }
  if (cut.length > 0) lines.push(cutSentence(document, cut), "");
  return lines.join("\n");
}

function cutSentence({ issues }: IssuesDocument, cut: readonly string[]): string {
  return `_Not all of ${countOf(issues.length, "issue")} fit in here. Left out: ${cut.join(", ")}. \`report issues\` lists all that are open._`;
}

function toSections(document: IssuesDocument): readonly MarkdownSection[] {
  const compared = document.compared_with !== undefined;
  const fresh = toNewIssues(document).issues;
  const bySeverity = severities.map((severity) => ({
    title: compared ? `New: ${titles[severity].toLowerCase()}` : titles[severity],
    rows: fresh.filter((issue) => issue.severity === severity).map((issue) => toIssueRow(issue, !compared)),
    columns: ["Where", "Finding", "Rule"],
    folded: false,
  }));
  if (!compared) return bySeverity;
  const gone = document.gone ?? [];
  const known = document.issues.filter((issue) => !issue.is_new);
  return [
    ...bySeverity,
    {
      title: "Fixed",
      rows: gone.filter(({ reason }) => reason === "fixed").map(toGoneRow),
      columns: ["Where it was", "Finding", "Rule"],
      folded: true,
    },
    {
      title: "Gone, but not fixed",
      rows: gone.filter(({ reason }) => reason !== "fixed").map(toGoneRow),
      columns: ["Where it was", "Finding", "Rule"],
      folded: true,
    },
    {
      title: "Still open",
      rows: severities.flatMap((severity) =>
        known.filter((issue) => issue.severity === severity).map((issue) => toIssueRow(issue, false, severity)),
      ),
      columns: ["Where", "Finding", "Rule"],
      folded: true,
    },
  ];
}
