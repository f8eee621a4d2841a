import { countChanges, type Changes } from "./count-changes.js";
import { countTests, type TestNumbers } from "./count-tests.js";
import { findOpen, type OpenAt } from "./find-open.js";
import { findTimeToFix } from "./find-time-to-fix.js";
import type { History } from "./history.js";
import { toTimeline } from "./to-timeline.js";
import { toVerdict, type Verdict } from "./to-verdict.js";
import type { Window } from "./window.js";

/** A window as a whole. */
export interface SummaryOfWindow {
  /** Just before it. */
  readonly open_before: OpenAt | null;
  /** At its end. */
  readonly open: OpenAt | null;
  readonly changes: Changes;
  readonly verdict: Verdict;
  /** Milliseconds. */
  readonly time_to_fix: number | null;
  readonly tests: TestNumbers | null;
}

/** What became of a window as a whole: not the sum of its days where one of them is unknown. */
export function toSummaryOfWindow(history: History, window: Window): SummaryOfWindow {
  const timeline = toTimeline(history);
  const changes = countChanges(timeline, window);
  return {
    open_before: findOpen(timeline, window.from - 1),
    open: findOpen(timeline, window.until),
    changes,
    verdict: toVerdict(changes),
    time_to_fix: findTimeToFix(timeline, window),
    tests: countTests(history, window),
  };
}
