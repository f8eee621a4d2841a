import { findMedian } from "./find-median.js";
import { isKept } from "./is-kept.js";
import { closings, type Timeline } from "./timeline.js";
import type { Window } from "./window.js";

/**
 * How long what was fixed in a window had been open: the median, in milliseconds. Only `fixed` counts. `null`: unknown, or
 * nothing was fixed.
 */
export function findTimeToFix(
  { history, length, detected, resolved, counts, closing }: Timeline,
  window: Window,
): number | null {
  if (!isKept(history, window.from)) return null;
  const fixed = closings.indexOf("fixed");
  const times: { value: number; count: number }[] = [];
  for (let place = 0; place < length; place += 1) {
    const closed = Number(resolved[place]);
    if (closed < window.from || closed > window.until || closing[place] !== fixed) continue;
    times.push({ value: closed - Number(detected[place]), count: Number(counts[place]) });
  }
  return findMedian(times);
}
