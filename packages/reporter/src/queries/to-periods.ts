import { dayInMilliseconds, type Window } from "./window.js";

/** How reports cut time into periods. */
export type PeriodLength = "day" | "week";

/**
 * The days or weeks (from Monday) that hold a stretch of time, in UTC, oldest first. The first begins with its day or week, the
 * last ends with the stretch.
 */
export function toPeriods(by: PeriodLength, { from, until }: Window): readonly Window[] {
  const periods: Window[] = [];
  for (let start = startOf(by, from); start <= until; start += lengthOf(by)) {
    periods.push({ from: start, until: Math.min(start + lengthOf(by) - 1, until) });
  }
  return periods;
}

function lengthOf(by: PeriodLength): number {
  return by === "day" ? dayInMilliseconds : 7 * dayInMilliseconds;
}

function startOf(by: PeriodLength, time: number): number {
  const day = Math.floor(time / dayInMilliseconds);
  // The first day of 1970 was a Thursday: three days after a Monday.
  return (by === "day" ? day : day - ((((day + 3) % 7) + 7) % 7)) * dayInMilliseconds;
}
