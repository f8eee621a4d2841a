import { countChanges, type Changes } from "./count-changes.js";
import { countItems, type ItemCounts } from "./count-items.js";
import { countTests, type TestNumbers } from "./count-tests.js";
import { findAges, type Ages } from "./find-ages.js";
import { findOpen, type OpenAt } from "./find-open.js";
import { findTimeToFix } from "./find-time-to-fix.js";
import type { History } from "./history.js";
import { toTimeline } from "./to-timeline.js";
import type { Window } from "./window.js";

/** One day or week. What is open, how old it is and what the inventory holds is as of its end; the rest is of all of it. */
export interface TrendPoint {
  readonly window: Window;
  readonly open: OpenAt | null;
  readonly changes: Changes;
  readonly ages: Ages | null;
  /** Milliseconds. */
  readonly time_to_fix: number | null;
  readonly tests: TestNumbers | null;
  readonly items: ItemCounts | null;
}

/** The numbers of each period. The history must reach back to the first one's beginning. */
export function toTrend(history: History, periods: readonly Window[]): readonly TrendPoint[] {
  const timeline = toTimeline(history);
  return periods.map((window) => ({
    window,
    open: findOpen(timeline, window.until),
    changes: countChanges(timeline, window),
    ages: findAges(timeline, window.until),
    time_to_fix: findTimeToFix(timeline, window),
    tests: countTests(history, window),
    items: countItems(history, window.until),
  }));
}
