import { z } from "zod";

import type { Migration } from "../load-store-migrations.js";
import { StoreError } from "../store-error.js";
import type { Database } from "./open-database.js";

// Roles that Supabase has and the embedded Postgres lacks, and the table in which Supabase keeps what it applied.
const prelude = `
do $$
declare
  v_role text;
begin
  foreach v_role in array array['anon', 'authenticated', 'service_role'] loop
    if not exists (select from pg_catalog.pg_roles where rolname = v_role) then
      execute format('create role %I nologin', v_role);
    end if;
  end loop;
end;
$$;
create schema if not exists supabase_migrations;
create table if not exists supabase_migrations.schema_migrations (version text primary key, statements text[], name text);
`;

const appliedSchema = z.array(z.object({ version: z.string() }));

/**
 * Brings the embedded store to the newest schema: each migration once, in order, each in a transaction with its entry.
 *
 * @throws StoreError `store-version` where a newer version of this package has been at the store.
 */
export async function applyMigrations(database: Database, migrations: readonly Migration[]): Promise<void> {
  await database.transaction(prelude);
  const rows = appliedSchema.parse(
    await database.query("select version from supabase_migrations.schema_migrations order by version"),
  );
  const applied = new Set(rows.map((row) => row.version));
  const known = new Set(migrations.map((migration) => migration.version));
  const unknown = [...applied].find((version) => !known.has(version));
  if (unknown !== undefined) {
    throw new StoreError(
      "store-version",
      `The embedded store was made by a newer version of continuous: it has the migration ${unknown}, which this version does not know.`,
      "Use that version, or a newer one.",
    );
  }
  for (const { version, name, sql } of migrations.filter((migration) => !applied.has(migration.version))) {
    await database.transaction(`${sql}
insert into supabase_migrations.schema_migrations (version, name) values ('${version}', '${name}');`);
  }
}
