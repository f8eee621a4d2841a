import { countOf } from "@continuous/source";

import type { HealthRow } from "../documents/health-document.js";

/**
 * Whether every run that was made got to its store.
 *
 * @param spool - Runs that wait, and runs that were set aside; `null`: nobody looked.
 */
export function findSpoolRows(spool: { readonly waiting: number; readonly dead: number } | null): readonly HealthRow[] {
  if (spool === null) return [];
  const row = { area: "freshness", name: "spool", path: null, line: 1 } as const;
  const { waiting, dead } = spool;
  if (waiting === 0 && dead === 0) return [{ ...row, status: "pass", why: "no run waits for its store", next: null }];
  const told = [
    waiting === 0 ? "" : `${countOf(waiting, "run")} ${waiting === 1 ? "waits" : "wait"} for a store`,
    dead === 0 ? "" : `${countOf(dead, "run")} ${dead === 1 ? "was" : "were"} set aside`,
  ].filter((text) => text !== "");
  return [{ ...row, status: "warn", why: told.join(", "), next: "Run `continuous sync`." }];
}
