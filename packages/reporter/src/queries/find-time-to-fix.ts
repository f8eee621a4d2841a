import { findMedian } from "./find-median.js";
import type { History } from "./history.js";
import { isInWindow } from "./is-in-window.js";
import { isKept } from "./is-kept.js";
import type { Window } from "./window.js";

/**
 * How long what was fixed in a window had been open: the median, in milliseconds. Only `fixed` counts. `null`: unknown, or
 * nothing was fixed.
 */
export function findTimeToFix(history: History, window: Window): number | null {
  if (!isKept(history, window.from)) return null;
  return findMedian(
    history.issues.flatMap(({ detected_at, resolved_at, resolution, count }) =>
      resolution === "fixed" && resolved_at !== null && isInWindow(resolved_at, window)
        ? [{ value: resolved_at - detected_at, count }]
        : [],
    ),
  );
}
