import type { Inventory } from "@continuous/inventory";
import { groupBy, countOf } from "@continuous/source";
import type { Problem } from "@continuous/standards";

import type { HealthRow, HealthStatus } from "../documents/health-document.js";

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

/** Whether the migrations parse, run one after the other, and are all run: a row for each file and each kind of trouble. */
export function findMigrationRows({ items, problems }: Inventory): readonly HealthRow[] {
  const wrong = problems.filter(({ code }) => code in statusOf);
  const migrated = items.filter(({ metadata }) => "sources" in metadata && metadata.sources.includes("migrations"));
  if (wrong.length === 0 && migrated.length === 0) {
    return [
      {
        area: "migrations",
        name: "migrations",
        status: "skipped",
        why: "there are none here",
        next: null,
        path: null,
        line: 1,
      },
    ];
  }
  if (wrong.length > 0) {
    return [...groupBy(wrong, ({ code, where }) => `${where.path} ${code}`).values()].flatMap(toRow);
  }
  const why = `every statement can run; they leave ${countOf(migrated.length, "table, view or function", "tables, views and functions")}`;
  return [{ area: "migrations", name: "migrations", status: "pass", why, next: null, path: null, line: 1 }];
}

/** One statement that fails brings others that need what it would have made: the first is told, the others are counted. */
function toRow(problems: readonly Problem[]): readonly HealthRow[] {
  const [first] = [...problems].sort((a, b) => (a.where.line ?? 1) - (b.where.line ?? 1));
  const status = first && statusOf[first.code];
  if (first === undefined || status === undefined) return [];
  const { message, hint: next, where } = first;
  const more = problems.length > 1 ? `; and ${String(problems.length - 1)} more in this file` : "";
  const { path, line = 1 } = where;
  return [
    { area: "migrations", name: path.split("/").at(-1) ?? path, status, why: `${message}${more}`, next, path, line },
  ];
}
