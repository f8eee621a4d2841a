import type { Window } from "./window.js";

/** Whether a time lies in a window; `null` does not. */
export function isInWindow(time: number | null, { from, until }: Window): boolean {
  return time !== null && time >= from && time <= until;
}
