import type { IssueRecord } from "../store/store.js";
import { toFingerprint } from "./to-fingerprint.js";
import type { SuppressedIssue } from "./to-issues.js";

/**
 * A disable comment without a reason, as an issue: one for each file and rule, at the first finding it silences, however
 * many it silences.
 */
export function findUnexplainedSuppressions(suppressed: readonly SuppressedIssue[]): readonly IssueRecord[] {
  const unexplained = suppressed.filter((entry) => entry.by === "comment" && entry.reason === "");
  const groups = new Map<string, { first: IssueRecord; count: number }>();
  for (const { issue } of unexplained) {
    const key = JSON.stringify([issue.path, issue.issue_type]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { first: issue, count: 1 });
    else group.count += 1;
  }
  return [...groups.values()].map(({ first, count }) => {
    const what = count === 1 ? "a finding" : `${count} findings`;
    return {
      ...first,
      issue_type: "continuous/unexplained-suppression",
      severity: "warning",
      fingerprint: toFingerprint({
        issue_type: "continuous/unexplained-suppression",
        path: first.path,
        item_name: first.item_name,
        flaggedText: first.issue_type,
        occurrence: 0,
      }),
      description: `A disable comment silences ${what} of ${first.issue_type} and gives no reason.`,
      suggested_fix: "Write the reason after `--` in the comment.",
    };
  });
}
