import { isManagedSchema } from "@continuous/database";
import type { CatalogTable, SchemaCatalog } from "@continuous/postgres";

/**
 * The tables that standards are about: those of the schemas in question. Partitions are their table's business, and what is in a
 * schema that Supabase or an extension manages is not the team's.
 */
export function listOwnTables({ tables }: SchemaCatalog, schemas: readonly string[]): readonly CatalogTable[] {
  return tables.filter(
    ({ kind, schema, partitionOf }) =>
      kind === "table" && partitionOf === null && schemas.includes(schema) && !isManagedSchema(schema),
  );
}
