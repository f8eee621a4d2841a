import { findOpenPlaces } from "./find-open-places.js";
import { isKept } from "./is-kept.js";
import type { Timeline } from "./timeline.js";

/** How long the issues open at a moment had been open, in milliseconds. */
export interface Ages {
  readonly median: number;
  readonly oldest: number;
}

/** `null`: unknown, or nothing was open. An issue that came back is as old as its return. */
export function findAges(timeline: Timeline, at: number): Ages | null {
  const { history, detected, counts } = timeline;
  if (!isKept(history, at)) return null;
  const places = findOpenPlaces(timeline, at);
  const [oldest] = places;
  if (oldest === undefined) return null;
  const total = places.reduce((sum, place) => sum + Number(counts[place]), 0);
  const ageOf = (rank: number): number => {
    let passed = 0;
    // They come oldest first: nothing need be sorted.
    const place = places.find((one) => (passed += Number(counts[one])) > rank) ?? oldest;
    return at - Number(detected[place]);
  };
  return {
    median: (ageOf(Math.floor((total - 1) / 2)) + ageOf(Math.floor(total / 2))) / 2,
    oldest: at - Number(detected[oldest]),
  };
}
