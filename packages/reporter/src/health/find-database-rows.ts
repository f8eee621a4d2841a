import type { LiveDatabase } from "@continuous/database";
import { countOf } from "@continuous/source";

import type { HealthRow } from "../documents/health-document.js";
import type { DatabaseError } from "../live/database-error.js";

/** Whether the live database answers, and what it holds. */
export function findDatabaseRows(database: LiveDatabase | DatabaseError | null): readonly HealthRow[] {
  const row = { area: "database", name: "live database", path: null, line: 1 } as const;
  if (database === null) {
    return [
      {
        ...row,
        status: "skipped",
        why: "no database was given",
        next: "Name one with CONTINUOUS_DATABASE_URL or --database.",
      },
    ];
  }
  if (database instanceof Error) return [{ ...row, status: "fail", why: database.message, next: database.hint }];
  const { tables, functions } = database;
  const why = `answers, and holds ${countOf(tables.length, "table or view", "tables and views")} and ${countOf(functions.length, "function")}`;
  return [{ ...row, status: "pass", why, next: null }];
}
