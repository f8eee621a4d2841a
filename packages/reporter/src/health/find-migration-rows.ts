import type { Inventory } from "@continuous/inventory";
import type { Problem } from "@continuous/standards";

import type { HealthRow, HealthStatus } from "../documents/health-document.js";
import { countOf } from "../present/text/count-of.js";

/** What is wrong with migrations, and how bad it is: what does not parse never ran. */
const statusOf: Readonly<Record<string, HealthStatus>> = {
  "migration-skipped": "warn",
  "migrations-not-postgres": "warn",
  "sql-data-open": "fail",
  "sql-null-character": "fail",
  "sql-statement-fails": "warn",
  "sql-statement-not-followed": "warn",
  "sql-syntax": "fail",
  "sql-too-complex": "warn",
};

/** Whether the migrations parse, run one after the other, and are all run. */
export function findMigrationRows({ items, problems }: Inventory): readonly HealthRow[] {
  const wrong = problems.flatMap((problem) => toRow(problem));
  const migrated = items.filter(({ metadata }) => "sources" in metadata && metadata.sources.includes("migrations"));
  if (wrong.length === 0 && migrated.length === 0) {
    return [
      { area: "migrations", name: "migrations", status: "skipped", why: "there are none here", path: null, line: 1 },
    ];
  }
  if (wrong.length > 0) return wrong;
  const why = `every statement can run; they leave ${countOf(migrated.length, "table, view or function", "tables, views and functions")}`;
  return [{ area: "migrations", name: "migrations", status: "pass", why, path: null, line: 1 }];
}

function toRow({ code, message, where }: Problem): readonly HealthRow[] {
  const status = statusOf[code];
  if (status === undefined) return [];
  return [{ area: "migrations", name: where.path, status, why: message, path: where.path, line: where.line ?? 1 }];
}
