import type { Problem } from "@continuous/standards";

import { parseStatements } from "../parse/parse-statements.js";
import type { ParsedSql } from "../parse/parsed-sql.js";
import { foldFile } from "./fold-file.js";
import { knownSchemas } from "./known/known-schemas.js";
import { createState } from "./model/state.js";
import type { SchemaCatalog } from "./schema-catalog.js";
import { toSchemaCatalog } from "./to-schema-catalog.js";

/** A migration: its path, relative to the repository's root, and its text. */
export interface MigrationFile {
  readonly path: string;
  readonly text: string;
}

/**
 * Works out what migrations leave standing, in the order given, from a new Supabase project on. Each statement stands
 * or falls by itself, as `psql` runs a file; those that do not parse and those that Postgres would refuse are problems.
 * Never throws.
 *
 * @param onParsed - Gets what the parser made of each file, so that nobody parses it again.
 */
export function foldMigrations(
  files: readonly MigrationFile[],
  onParsed: (path: string, sql: ParsedSql) => void = () => undefined,
): SchemaCatalog {
  const state = createState();
  state.isKnown = true;
  foldFile(state, "", parseStatements(knownSchemas));
  state.isKnown = false;
  const problems: Problem[] = [];
  for (const { path, text } of files) {
    const sql = parseStatements(text);
    onParsed(path, sql);
    problems.push(...foldFile(state, path, sql));
  }
  return toSchemaCatalog(state, problems);
}
