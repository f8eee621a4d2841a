import type { Severity } from "@continuous/standards";

import type { History } from "./history.js";
import { isKept } from "./is-kept.js";
import { isOpenAt } from "./is-open-at.js";

/** Open issues, by severity. */
export interface OpenIssues extends Readonly<Record<Severity, number>> {
  readonly total: number;
}

/** Open issues at a moment, all of them and by standard (by issue type where no standard stands behind one). */
export interface OpenAt extends OpenIssues {
  readonly by_standard: ReadonlyMap<string, OpenIssues>;
}

/**
 * What was open at a moment: found by then, and not closed yet. Counts issues of every kind of run (standards, tests, drift).
 * `null`: unknown, since what happened then is pruned, or since nobody had looked yet; zero is told only where a check was.
 */
export function findOpen(history: History, at: number): OpenAt | null {
  if (!isKept(history, at)) return null;
  const all = { critical: 0, warning: 0, info: 0, total: 0 };
  const byStandard = new Map<string, typeof all>();
  for (const issue of history.issues) {
    if (!isOpenAt(issue, at)) continue;
    const of = byStandard.get(issue.standard) ?? { critical: 0, warning: 0, info: 0, total: 0 };
    byStandard.set(issue.standard, of);
    for (const counts of [all, of]) {
      counts[issue.severity] += issue.count;
      counts.total += issue.count;
    }
  }
  const isChecked = history.first_check !== null && history.first_check <= at;
  return all.total === 0 && !isChecked ? null : { ...all, by_standard: byStandard };
}
