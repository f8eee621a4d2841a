import type { OpenIssues } from "./find-open.js";
import { findRuns } from "./find-runs.js";
import { isKept } from "./is-kept.js";
import { severities, type Timeline } from "./timeline.js";
import type { Window } from "./window.js";

/**
 * What is new in a window and makes the code worse, by severity: `new` less `first_found` of `countChanges`. `null` where that is
 * unknown.
 */
export function countRegressions(timeline: Timeline, window: Window): OpenIssues | null {
  const { history, length, detected, counts, severity, first } = timeline;
  if (!isKept(history, window.from)) return null;
  const regressions = { critical: 0, warning: 0, info: 0, total: 0 };
  let isFound = false;
  for (let place = 0; place < length; place += 1) {
    const found = Number(detected[place]);
    if (found < window.from || found > window.until) continue;
    isFound = true;
    if (first[place] === 1) continue;
    regressions[severities[Number(severity[place])] ?? "info"] += Number(counts[place]);
    regressions.total += Number(counts[place]);
  }
  const isChecked = findRuns(history, window).some(({ run_type }) => run_type === "standards");
  return isFound || isChecked ? regressions : null;
}
