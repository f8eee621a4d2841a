import type { History } from "../queries/history.js";
import type { Overview } from "../queries/to-overview.js";
import { compareText } from "./compare-text.js";
import type { StatusDecisions } from "./status-document.js";

/** Counts what people set aside; false positives by standard, by issue type where no standard stands behind one. */
export function toStatusDecisions(history: History, { ignored, false_positive }: Overview): StatusDecisions {
  const wrong = new Map<string, number>();
  for (const { standard, decision, count } of history.set_aside) {
    if (decision === "false_positive") wrong.set(standard, (wrong.get(standard) ?? 0) + count);
  }
  return {
    ignored,
    false_positive,
    false_positives_by_standard: [...wrong]
      .map(([standard, count]) => ({ standard, false_positives: count }))
      .sort((a, b) => b.false_positives - a.false_positives || compareText(a.standard, b.standard)),
  };
}
