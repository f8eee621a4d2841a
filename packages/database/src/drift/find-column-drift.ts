import type { CatalogTable } from "@continuous/postgres";

import type { GeneratedTable } from "../types/generated-types.js";

/** Columns that only one of migrations and types file has, sorted by name. */
export function findColumnDrift(migrated: CatalogTable, typed: GeneratedTable): readonly string[] {
  if (typed.columns === null || !migrated.isComplete) return [];
  const inMigrations = new Set(migrated.columns.map(({ name }) => name));
  const inTypes = new Set(typed.columns.map(({ name }) => name));
  const missing = [...inMigrations]
    .filter((name) => !inTypes.has(name))
    .map((name) => [name, `column ${name}: the types file lacks it; a migration makes it`] as const);
  const extra = [...inTypes]
    .filter((name) => !inMigrations.has(name))
    .map((name) => [name, `column ${name}: no migration makes it; the types file has it`] as const);
  return [...missing, ...extra].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, text]) => text);
}
