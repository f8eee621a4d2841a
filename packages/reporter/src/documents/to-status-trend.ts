import type { Changes } from "../queries/count-changes.js";
import type { History } from "../queries/history.js";
import type { Overview } from "../queries/to-overview.js";
import { toIsoTime } from "../queries/to-iso-time.js";
import type { StatusTrend } from "./status-document.js";

/** Open issues now, 7 and 30 days ago, and what became of issues in the last 7 days. What no record can tell is `null`. */
export function toStatusTrend(history: History, overview: Overview): StatusTrend {
  const { open, open_7_days_ago, open_30_days_ago, last_7_days: week } = overview;
  return {
    first_checked_at: toIsoTime(history.first_check),
    kept_since: toIsoTime(history.kept_since),
    last_checked_at: toIsoTime(history.last_check),
    open_now: open?.total ?? null,
    open_7_days_ago: open_7_days_ago?.total ?? null,
    open_30_days_ago: open_30_days_ago?.total ?? null,
    new_last_7_days: week.new,
    first_found_last_7_days: week.first_found,
    resolved_last_7_days: week.resolved,
    fixed_last_7_days: week.fixed,
    set_aside_last_7_days: countAside(week),
  };
}

function countAside({ ignored, false_positive }: Changes): number | null {
  return ignored === null || false_positive === null ? null : ignored + false_positive;
}
