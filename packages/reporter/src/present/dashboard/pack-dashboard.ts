import type { DashboardDocument, DashboardIssue } from "../../documents/dashboard-document.js";
import { toStatusAnswers } from "../status/to-status-answers.js";
import { packRows } from "./pack-rows.js";
import type { PackedCore, PackedIssues } from "./packed-dashboard.js";

/** The page keeps below 1.5 MB with as many. */
const mostIssues = 50_000;
/** `issues mark` takes four digits or more; one more than tells them apart leaves room for what is closed. */
const fewestDigits = 6;
const longestText = 1_000;

const issueKeys = [
  "id",
  "issue_type",
  "standard",
  "severity",
  "item_type",
  "item_name",
  "path",
  "line",
  "column",
  "description",
  "suggested_fix",
  "detected_at",
] as const satisfies readonly (keyof DashboardIssue)[];

/** The document as the page takes it. Of more issues than there is room for, the most severe are in it. */
export function packDashboard(document: DashboardDocument): {
  readonly core: PackedCore;
  readonly issues: PackedIssues;
} {
  const { issues, ...rest } = document;
  const shown = issues.slice(0, mostIssues);
  const digits = countDigits(shown.map(({ id }) => id));
  const answers = toStatusAnswers(document.status).map(({ question, answer }) => ({ question, answer }));
  return {
    core: { ...rest, answers, issues_left_out: issues.length - shown.length },
    issues: packRows(
      shown.map((issue) => ({
        ...issue,
        id: issue.id.slice(0, digits),
        description: cut(issue.description),
        suggested_fix: issue.suggested_fix === null ? null : cut(issue.suggested_fix),
      })),
      issueKeys,
    ),
  };
}

/** Characters of ids that tell all of them apart, and one more. */
function countDigits(ids: readonly string[]): number {
  for (let digits = fewestDigits; digits < 32; digits += 1) {
    if (new Set(ids.map((id) => id.slice(0, digits))).size === ids.length) {
      // In the middle of a UUID the next character may be a dash, which is no digit.
      return digits + (digits === 8 ? 2 : 1);
    }
  }
  return 36;
}

function cut(text: string): string {
  return text.length <= longestText ? text : `${text.slice(0, longestText)}…`;
}
