import { ageOf } from "@continuous/source";

import type { StatusDocument, StatusTrend } from "../../documents/status-document.js";

const weekInMilliseconds = 7 * 24 * 60 * 60 * 1000;

/** Whether it is getting better, in one or two sentences. It compares with 7 days ago, and says so where it cannot. */
export function answerTrend({ trend, as_of }: StatusDocument): string {
  if (trend.open_now === null) return "Nobody knows: no check is recorded yet. Run `check standards`.";
  return `${compare(trend, trend.open_now, as_of)} ${describeWeek(trend, as_of)}`;
}

function compare(trend: StatusTrend, now: number, as_of: string): string {
  const before = trend.open_7_days_ago;
  if (before === null) {
    return `Too early to tell: ${explainUnknown(trend, as_of)}. ${String(now)} open now.`;
  }
  // Like with like: what standards that are new or changed found does not make it worse, and only what was mended makes it better.
  const found = trend.first_found_last_7_days ?? 0;
  const hidden =
    (trend.resolved_last_7_days ?? 0) - (trend.fixed_last_7_days ?? 0) + (trend.set_aside_last_7_days ?? 0);
  const counted = now + hidden - found;
  const verdict = counted < before ? "Yes" : counted > before ? "No" : "It stays the same";
  const reasons = [
    ...(hidden === 0 ? [] : [`${String(hidden)} closed without being fixed`]),
    ...(found === 0 ? [] : [`${String(found)} found by standards that are new or changed`]),
  ];
  const note = reasons.length === 0 ? "" : ` (${reasons.join(" and ")}, which does not count)`;
  const month = trend.open_30_days_ago === null ? "" : `, ${String(trend.open_30_days_ago)} open 30 days ago`;
  return `${verdict}: ${String(now)} open now, ${String(before)} open 7 days ago${month}${note}.`;
}

function explainUnknown({ first_checked_at: first, kept_since: kept }: StatusTrend, as_of: string): string {
  if (kept !== null) return `what was more than ${ageOf(kept, as_of)} is pruned`;
  return first === null ? "no check is recorded yet" : `the first check was ${ageOf(first, as_of)}`;
}

function describeWeek(trend: StatusTrend, as_of: string): string {
  if (trend.new_last_7_days === null || trend.resolved_last_7_days === null) return "No check in the last 7 days.";
  const first = trend.first_checked_at;
  const isFirstWeek = first !== null && Date.parse(as_of) - Date.parse(first) < weekInMilliseconds;
  const note = isFirstWeek ? "; to the first check everything is new" : "";
  const { new_last_7_days: added, resolved_last_7_days: resolved, fixed_last_7_days: fixed } = trend;
  const mended = fixed === resolved ? "" : `, ${String(fixed)} of them fixed`;
  return `In the last 7 days: ${String(added)} new, ${String(resolved)} resolved${mended}${note}.`;
}
