import { countSeverities } from "./count-severities.js";
import type { Issue, IssuesSummary } from "./issues-document.js";

/** What the issues themselves do not tell. */
export type CountsOfRun = Pick<IssuesSummary, "resolved" | "files" | "suppressed"> &
  Partial<Pick<IssuesSummary, "fixed" | "set_aside" | "base">>;

/** Counts issues by severity, and how many of them are new. */
export function toSummary(issues: readonly Pick<Issue, "severity" | "is_new">[], counts: CountsOfRun): IssuesSummary {
  const { critical, warning, info } = countSeverities(issues);
  const added = issues.filter((issue) => issue.is_new).length;
  const { resolved, fixed = resolved, files, suppressed, set_aside = 0, base } = counts;
  return {
    critical,
    warning,
    info,
    new: added,
    resolved,
    fixed,
    files,
    suppressed,
    set_aside,
    ...(base === undefined ? {} : { base }),
  };
}
