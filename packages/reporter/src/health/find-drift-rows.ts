import { describeDriftObject, type DriftRow } from "@continuous/database";
import type { Inventory } from "@continuous/inventory";

import type { HealthRow } from "../documents/health-document.js";
import { driftRemedies } from "./drift-remedies.js";

/**
 * Where migrations, generated types and live database disagree, a row for each difference. A types file that is behind is made again
 * in a minute; a database that is behind breaks what is deployed, and what only the database has is lost with it.
 *
 * @param isLive - Whether a live database was looked at.
 */
export function findDriftRows({ items, drift }: Inventory, isLive: boolean): readonly HealthRow[] {
  if (drift.length > 0) return drift.map(toRow);
  const has = (source: string): boolean =>
    items.some(({ metadata }) => "sources" in metadata && metadata.sources.some((one) => one === source));
  const witnesses = [
    ...(has("migrations") ? ["migrations"] : []),
    ...(has("types") ? ["generated types"] : []),
    ...(isLive ? ["live database"] : []),
  ];
  const row = { area: "drift", name: "schema", path: null, line: 1 } as const;
  if (witnesses.length < 2) {
    const why = `nothing to compare: of migrations, generated types and live database there ${witnesses.length === 0 ? "is none" : `are only the ${witnesses.join("")}`}`;
    return [{ ...row, status: "skipped", why, next: null }];
  }
  return [{ ...row, status: "pass", why: `${witnesses.join(", ")} say the same`, next: null }];
}

function toRow(row: DriftRow): HealthRow {
  const { behind, difference, path, line } = row;
  return {
    area: "drift",
    name: describeDriftObject(row),
    status: behind === "types" ? "warn" : "fail",
    why: `${difference}; behind: ${behind}`,
    next: driftRemedies[behind],
    path,
    line,
  };
}
