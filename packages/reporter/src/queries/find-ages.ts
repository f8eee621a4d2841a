import { findMedian } from "./find-median.js";
import type { History } from "./history.js";
import { isKept } from "./is-kept.js";
import { isOpenAt } from "./is-open-at.js";

/** How long the issues open at a moment had been open, in milliseconds. */
export interface Ages {
  readonly median: number;
  readonly oldest: number;
}

/** `null`: unknown, or nothing was open. An issue that came back is as old as its return. */
export function findAges(history: History, at: number): Ages | null {
  if (!isKept(history, at)) return null;
  const ages = history.issues
    .filter((issue) => isOpenAt(issue, at))
    .map(({ detected_at, count }) => ({ value: at - detected_at, count }));
  const median = findMedian(ages);
  return median === null ? null : { median, oldest: ages.reduce((oldest, { value }) => Math.max(oldest, value), 0) };
}
