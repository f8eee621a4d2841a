import type { CatalogColumn, CatalogTable, SchemaCatalog } from "@continuous/postgres";

/** A table's columns without those that it inherits: they are the business of the table in which they are written. */
export function listOwnColumns(
  { tables }: SchemaCatalog,
  { columns, inherits }: CatalogTable,
): readonly CatalogColumn[] {
  if (inherits.length === 0) return columns;
  const parents = tables.filter(({ schema, name }) => inherits.includes(`${schema}.${name}`));
  const inherited = new Set(parents.flatMap((parent) => parent.columns.map(({ name }) => name)));
  return columns.filter(({ name }) => !inherited.has(name));
}
