import { dayInMilliseconds, type Window } from "./window.js";

/** The last days before a moment. What happened exactly so many days ago is not in it: that is the state they begin with. */
export function toLastDays(until: number, days: number): Window {
  return { from: until - days * dayInMilliseconds + 1, until };
}
