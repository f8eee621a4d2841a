import type { IssueRecord } from "../store.js";

/**
 * What is said about a finding beside its fingerprint, as `record_monitoring_run` takes it: a list in this order, with what
 * belongs into the row's metadata at its end.
 */
export function toDetail(issue: IssueRecord): readonly unknown[] {
  return [
    issue.issue_type,
    issue.standard,
    issue.severity,
    issue.item_type,
    issue.item_name,
    issue.path,
    issue.line,
    issue.column,
    issue.end_line,
    issue.end_column,
    issue.description,
    issue.suggested_fix,
    issue.identity === undefined ? {} : { identity: issue.identity },
  ];
}
