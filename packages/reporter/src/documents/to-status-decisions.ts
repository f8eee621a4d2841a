import { groupBy } from "@continuous/source";

import type { StoredIssue } from "../store/store.js";
import { compareText } from "./compare-text.js";
import type { StatusDecisions } from "./status-document.js";

/** Counts what people set aside; false positives by standard, by issue type where no standard stands behind one. */
export function toStatusDecisions(setAside: readonly StoredIssue[]): StatusDecisions {
  const wrong = setAside.filter((issue) => issue.resolution === "false_positive");
  return {
    ignored: setAside.length - wrong.length,
    false_positive: wrong.length,
    false_positives_by_standard: [...groupBy(wrong, (issue) => issue.standard ?? issue.issue_type)]
      .map(([standard, group]) => ({ standard, false_positives: group.length }))
      .sort((a, b) => b.false_positives - a.false_positives || compareText(a.standard, b.standard)),
  };
}
