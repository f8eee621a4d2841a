import type { History } from "./history.js";

/** Whether all that happened from a time on is still in the store: what was pruned is unknown, and never zero. */
export function isKept(history: History, from: number): boolean {
  return history.kept_since === null || from >= history.kept_since;
}
