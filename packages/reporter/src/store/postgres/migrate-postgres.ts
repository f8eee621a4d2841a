import type pg from "pg";
import { z } from "zod";

import type { Migration } from "../load-store-migrations.js";

/** Milliseconds: on a table with years of history an index takes its time. */
const patience = 600_000;

// Where Supabase's command line keeps what it applied: whichever of the two comes next knows of the other's.
const history = `
create schema if not exists supabase_migrations;
create table if not exists supabase_migrations.schema_migrations (version text primary key, statements text[], name text);
`;

const appliedSchema = z.array(z.object({ version: z.string() }));

/**
 * Brings the tables in a Postgres to the newest schema, all of it or nothing.
 *
 * @returns the migrations that were not there yet.
 */
export async function migratePostgres(
  client: pg.ClientBase,
  migrations: readonly Migration[],
): Promise<readonly Migration[]> {
  await client.query(`begin; set local statement_timeout = ${String(patience)}`);
  // Two that begin at once: the second finds all of it done.
  await client.query("select pg_advisory_xact_lock(hashtextextended('continuous_monitoring/migrations', 0))");
  await client.query(history);
  const { rows } = await client.query<Record<string, unknown>>(
    "select version from supabase_migrations.schema_migrations",
  );
  const applied = new Set(appliedSchema.parse(rows).map((row) => row.version));
  const missing = migrations.filter(({ version }) => !applied.has(version));
  for (const { version, name, sql } of missing) {
    await client.query(sql);
    await client.query("insert into supabase_migrations.schema_migrations (version, name) values ($1, $2)", [
      version,
      name,
    ]);
  }
  await client.query("commit");
  return missing;
}
