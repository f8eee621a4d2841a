import type { IssueGroup } from "./history.js";

/** Whether issues were open at a moment. What is closed at that very moment is closed. */
export function isOpenAt({ detected_at, resolved_at }: IssueGroup, at: number): boolean {
  return detected_at <= at && (resolved_at === null || resolved_at > at);
}
