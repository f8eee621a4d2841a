import { foldMigrations } from "@continuous/postgres";
import type { CatalogTable, SchemaCatalog } from "@continuous/postgres";

/** Folds one migration after the other. */
export function fold(...texts: string[]): SchemaCatalog {
  return foldMigrations(texts.map((text, index) => ({ path: `supabase/migrations/${index + 1}.sql`, text })));
}

/** `name type`, with what else there is to say of a column. */
export function columnsOf(catalog: SchemaCatalog, name: string): string[] {
  return tableOf(catalog, name).columns.map((column) =>
    [
      column.name,
      String(column.type),
      column.nullable ? "" : "not null",
      column.default === null ? "" : `default ${column.default}`,
    ]
      .filter((part) => part !== "")
      .join(" "),
  );
}

export function tableOf(catalog: SchemaCatalog, name: string): CatalogTable {
  const found = catalog.tables.find((table) => table.name === name);
  if (found === undefined) throw new Error(`no ${name} among ${catalog.tables.map((table) => table.name).join()}`);
  return found;
}

export const messages = (catalog: SchemaCatalog): string[] =>
  catalog.problems.map(
    ({ where, message }) => `${where.path.replace("supabase/migrations/", "")}:${where.line ?? 0} ${message}`,
  );
