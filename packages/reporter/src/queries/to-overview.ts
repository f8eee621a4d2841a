import { countChanges, type Changes } from "./count-changes.js";
import { countItems, type ItemCounts } from "./count-items.js";
import { countRegressions } from "./count-regressions.js";
import { countTests, type TestNumbers } from "./count-tests.js";
import { findAges, type Ages } from "./find-ages.js";
import { findOpen, type OpenAt, type OpenIssues } from "./find-open.js";
import { findTimeToFix } from "./find-time-to-fix.js";
import type { History } from "./history.js";
import { toLastDays } from "./to-last-days.js";
import { toTimeline } from "./to-timeline.js";
import { dayInMilliseconds } from "./window.js";

/** Days that a history must reach back for an overview. */
export const daysOfOverview = 30;

/** The numbers of one moment, the end of the history. */
export interface Overview {
  readonly open: OpenAt | null;
  readonly open_7_days_ago: OpenAt | null;
  readonly open_30_days_ago: OpenAt | null;
  readonly ages: Ages | null;
  readonly last_day: Changes;
  readonly last_7_days: Changes;
  /** Of what is new, what makes the code worse. */
  readonly regressions_last_day: OpenIssues | null;
  readonly regressions_last_7_days: OpenIssues | null;
  /** Of what was fixed in the last 30 days, in milliseconds. */
  readonly time_to_fix: number | null;
  readonly tests_last_7_days: TestNumbers | null;
  /** `null`: nothing was ever discovered. */
  readonly items: ItemCounts | null;
  readonly last_discovered_at: number | null;
  readonly ignored: number;
  readonly false_positive: number;
}

/** What `status`, `report metrics` and the first page of the dashboard tell of now. */
export function toOverview(history: History): Overview {
  const { until } = history;
  const timeline = toTimeline(history);
  const active = history.items.filter(({ is_active }) => is_active);
  const countAside = (wanted: "ignored" | "false_positive"): number =>
    history.set_aside.reduce((sum, { decision, count }) => (decision === wanted ? sum + count : sum), 0);
  return {
    open: findOpen(timeline, until),
    open_7_days_ago: findOpen(timeline, until - 7 * dayInMilliseconds),
    open_30_days_ago: findOpen(timeline, until - 30 * dayInMilliseconds),
    ages: findAges(timeline, until),
    last_day: countChanges(timeline, toLastDays(until, 1)),
    last_7_days: countChanges(timeline, toLastDays(until, 7)),
    regressions_last_day: countRegressions(timeline, toLastDays(until, 1)),
    regressions_last_7_days: countRegressions(timeline, toLastDays(until, 7)),
    time_to_fix: findTimeToFix(timeline, toLastDays(until, 30)),
    tests_last_7_days: countTests(history, toLastDays(until, 7)),
    items: countItems(history, until),
    last_discovered_at: active.reduce<number | null>(
      (latest, { last_seen_at }) => Math.max(latest ?? last_seen_at, last_seen_at),
      null,
    ),
    ignored: countAside("ignored"),
    false_positive: countAside("false_positive"),
  };
}
