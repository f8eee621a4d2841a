import type { DashboardIssue } from "@continuous/reporter";

import type { IssueCounts } from "./group-issues.js";

/** Issues by severity. */
export function toIssueCounts(issues: readonly Pick<DashboardIssue, "severity">[]): IssueCounts {
  const counts = { critical: 0, warning: 0, info: 0, total: issues.length };
  for (const { severity } of issues) counts[severity] += 1;
  return counts;
}
