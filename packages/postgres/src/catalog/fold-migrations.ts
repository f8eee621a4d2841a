import type { ParsedSql } from "../parse/parsed-sql.js";
import { createMigrationFold, type MigrationFile } from "./create-migration-fold.js";
import type { SchemaCatalog } from "./schema-catalog.js";

/**
 * Works out what migrations leave standing, in the order given, from a new Supabase project on. Each statement stands
 * or falls by itself, as `psql` runs a file; those that do not parse and those that Postgres would refuse are problems.
 * Never throws.
 *
 * @param onParsed - Gets what the parser made of each file, so that nobody parses it again.
 */
export function foldMigrations(
  files: readonly MigrationFile[],
  onParsed?: (path: string, sql: ParsedSql) => void,
): SchemaCatalog {
  return createMigrationFold().fold(files, onParsed);
}
