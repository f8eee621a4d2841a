import type { PageIssue } from "../data/dashboard.js";

/** What the list of issues is asked for; empty: anything. */
export interface IssueFilter {
  /** Words that must all be there, anywhere. */
  readonly text: string;
  readonly severities: readonly string[];
  readonly standard: string;
  readonly path: string;
  readonly item: string;
  /** Milliseconds since 1970: found at this time or later. */
  readonly since: number | null;
}

/** Issues that are asked for, in their order. */
export function filterIssues(issues: readonly PageIssue[], filter: IssueFilter): readonly PageIssue[] {
  const words = filter.text.toLowerCase().split(/\s+/u).filter(Boolean);
  const severities = new Set(filter.severities);
  const { standard, path, item, since } = filter;
  return issues.filter(
    (issue) =>
      (severities.size === 0 || severities.has(issue.severity)) &&
      (standard === "" || (issue.standard ?? issue.issue_type) === standard) &&
      (path === "" || issue.path === path || issue.path.startsWith(`${path}/`)) &&
      (item === "" || issue.item_name === item) &&
      (since === null || Date.parse(issue.detected_at) >= since) &&
      words.every((word) => issue.words.includes(word)),
  );
}
