import type { StoredIssue, StoredRun } from "../store/store.js";
import type { StatusTrend } from "./status-document.js";

const dayInMilliseconds = 24 * 60 * 60 * 1000;

interface Check {
  readonly completed_at: string;
  readonly time: number;
  readonly new: number;
  readonly resolved: number;
  readonly fixed: number;
  readonly open: number;
}

/**
 * Open issues now, 7 and 30 days ago. What was open on a day is what the last check before that day left open; where
 * none is that old the answer is `null`.
 *
 * @param openNow - open issues in the store, which people may have marked since the last check
 * @param now - ISO 8601
 * @param setAside - issues that people marked `ignored` or `false_positive`
 */
export function toStatusTrend(
  runs: readonly StoredRun[],
  openNow: number,
  now: string,
  setAside: readonly StoredIssue[] = [],
): StatusTrend {
  const checks = runs.flatMap(toCheck).sort((a, b) => a.time - b.time);
  const at = Date.parse(now);
  const openBefore = (days: number): number | null =>
    checks.findLast((check) => check.time <= at - days * dayInMilliseconds)?.open ?? null;
  const recent = checks.filter((check) => check.time > at - 7 * dayInMilliseconds && check.time <= at);
  const isRecent = (time: string | null): boolean =>
    time !== null && Date.parse(time) > at - 7 * dayInMilliseconds && Date.parse(time) <= at;
  const sum = (key: "new" | "resolved" | "fixed"): number | null =>
    recent.length === 0 ? null : recent.reduce((total, check) => total + check[key], 0);
  return {
    first_checked_at: checks.at(0)?.completed_at ?? null,
    last_checked_at: checks.at(-1)?.completed_at ?? null,
    // Without a check, no open issue is not good news: nobody looked.
    open_now: checks.length === 0 && openNow === 0 ? null : openNow,
    open_7_days_ago: openBefore(7),
    open_30_days_ago: openBefore(30),
    new_last_7_days: sum("new"),
    resolved_last_7_days: sum("resolved"),
    fixed_last_7_days: sum("fixed"),
    set_aside_last_7_days:
      recent.length === 0 ? null : setAside.filter(({ resolved_at }) => isRecent(resolved_at)).length,
  };
}

/** A completed run of type `standards` that says what it left open; others tell nothing about the trend. */
function toCheck(run: StoredRun): readonly Check[] {
  if (run.run_type !== "standards" || run.completed_at === null) return [];
  const summary = run.results["summary"];
  if (!isRecord(summary)) return [];
  // Runs of earlier versions closed what they took for fixed, and said no more.
  const { new: added, resolved, open, fixed = resolved } = summary;
  if (typeof added !== "number" || typeof resolved !== "number" || typeof open !== "number") return [];
  if (typeof fixed !== "number") return [];
  return [{ completed_at: run.completed_at, time: Date.parse(run.completed_at), new: added, resolved, fixed, open }];
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
