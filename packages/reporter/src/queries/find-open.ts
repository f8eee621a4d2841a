import type { Severity } from "@continuous/standards";

import { findOpenPlaces } from "./find-open-places.js";
import { isKept } from "./is-kept.js";
import { severities, type Timeline } from "./timeline.js";

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
export function findOpen(timeline: Timeline, at: number): OpenAt | null {
  const { history, counts, severity, standard, standards } = timeline;
  if (!isKept(history, at)) return null;
  const all = { critical: 0, warning: 0, info: 0, total: 0 };
  const byStandard = standards.map(() => ({ critical: 0, warning: 0, info: 0, total: 0 }));
  for (const place of findOpenPlaces(timeline, at)) {
    const count = Number(counts[place]);
    const of = byStandard[Number(standard[place])];
    const key = severities[Number(severity[place])] ?? "info";
    all[key] += count;
    all.total += count;
    if (of === undefined) continue;
    of[key] += count;
    of.total += count;
  }
  const isChecked = history.first_check !== null && history.first_check <= at;
  if (all.total === 0 && !isChecked) return null;
  const named = standards.flatMap((name, index) => {
    const of = byStandard[index];
    return of === undefined || of.total === 0 ? [] : [[name, of] as const];
  });
  return { ...all, by_standard: new Map(named) };
}
