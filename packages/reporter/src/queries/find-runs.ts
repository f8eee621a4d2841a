import type { History, HistoryRun } from "./history.js";
import type { Window } from "./window.js";

/** Runs that were completed in a window, oldest first. */
export function findRuns({ runs }: History, { from, until }: Window): readonly HistoryRun[] {
  return runs.slice(findPlace(runs, from), findPlace(runs, until + 1));
}

/** The place of the first run that was completed at a time or later: they are in order. */
function findPlace(runs: readonly HistoryRun[], time: number): number {
  let [low, high] = [0, runs.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((runs[middle]?.completed_at ?? 0) < time) low = middle + 1;
    else high = middle;
  }
  return low;
}
