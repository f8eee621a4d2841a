import type { PageIssue } from "../data/dashboard.js";

/** By what issues are put together. */
export const groupings = ["standard", "folder", "file", "item", "owner"] as const;

export type Grouping = (typeof groupings)[number];

export interface IssueCounts {
  readonly critical: number;
  readonly warning: number;
  readonly info: number;
  readonly total: number;
}

export interface IssueGroupRow extends IssueCounts {
  /** `null`: of none. */
  readonly name: string | null;
}

/** How many issues each standard, folder, file, item or owner has: the worst first. */
export function groupIssues(
  issues: readonly PageIssue[],
  by: Grouping,
  ownerOf: (issue: PageIssue) => string | null,
): readonly IssueGroupRow[] {
  const groups = new Map<string | null, { critical: number; warning: number; info: number; total: number }>();
  for (const issue of issues) {
    const name = nameOf(issue, by, ownerOf);
    const counts = groups.get(name) ?? { critical: 0, warning: 0, info: 0, total: 0 };
    counts[issue.severity] += 1;
    counts.total += 1;
    groups.set(name, counts);
  }
  return [...groups]
    .map(([name, counts]) => ({ name, ...counts }))
    .sort(
      (a, b) =>
        b.critical - a.critical ||
        b.warning - a.warning ||
        b.info - a.info ||
        ((a.name ?? "") < (b.name ?? "") ? -1 : 1),
    );
}

function nameOf(issue: PageIssue, by: Grouping, ownerOf: (issue: PageIssue) => string | null): string | null {
  if (by === "standard") return issue.standard ?? issue.issue_type;
  if (by === "file") return issue.path;
  if (by === "folder") return issue.path.split("/").slice(0, -1).slice(0, 3).join("/") || null;
  return by === "item" ? issue.item_name : ownerOf(issue);
}
