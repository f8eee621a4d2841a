import type { Timeline } from "./timeline.js";

/** Places of the groups that were open at a moment, oldest first. What is closed at that very moment is closed. */
export function findOpenPlaces({ length, detected, resolved }: Timeline, at: number): readonly number[] {
  const places: number[] = [];
  for (let place = 0; place < length && Number(detected[place]) <= at; place += 1) {
    if (Number(resolved[place]) > at) places.push(place);
  }
  return places;
}
