import { readdir, readFile } from "node:fs/promises";

import type pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { loadStoreMigrations, type Migration } from "../../src/store/load-store-migrations.js";
import { createSupabaseDatabase } from "./postgres/create-supabase-database.js";
import { startPostgres, type TestPostgres } from "./postgres/start-postgres.js";

const rollbacks = new URL("../../../../supabase/rollbacks/", import.meta.url);

async function goUp(client: pg.Client): Promise<void> {
  for (const { sql } of await loadStoreMigrations()) await client.query(`begin; ${sql}; commit`);
}

async function goDown(client: pg.Client): Promise<void> {
  for (const migration of (await loadStoreMigrations()).toReversed()) await goBack(client, migration);
}

async function goBack(client: pg.Client, { version, name }: Migration): Promise<void> {
  await client.query(`begin; ${await readFile(new URL(`${version}_${name}.sql`, rollbacks), "utf8")}; commit`);
}

/**
 * Everything of ours in a database, as Postgres describes it: schemas, columns, constraints, indexes, functions, triggers,
 * policies, grants.
 */
async function describeSchema(client: pg.Client): Promise<readonly string[]> {
  const ours = (column: string): string => `${column} !~ '^pg_' and ${column} <> 'information_schema'`;
  const elsewhere = (column: string): string => `nullif(${column}::text, 'public')`;
  const { rows } = await client.query<{ line: string }>(`
    select 'schema ' || concat_ws(' ', nspname, nspacl) as line from pg_namespace where ${ours("nspname")}
    union all select 'column ' || concat_ws(' ', ${elsewhere("table_schema")}, table_name, column_name, data_type, numeric_precision, numeric_scale, column_default, is_nullable)
      from information_schema.columns where ${ours("table_schema")}
    union all select 'constraint ' || conname || ' ' || pg_get_constraintdef(c.oid) from pg_constraint c
      join pg_namespace n on n.oid = connamespace where ${ours("nspname")}
    union all select 'index ' || indexdef from pg_indexes where ${ours("schemaname")}
    union all select 'function ' || pg_get_functiondef(p.oid) || coalesce(proacl::text, '') from pg_proc p
      join pg_namespace n on n.oid = pronamespace where ${ours("nspname")}
    union all select 'trigger ' || pg_get_triggerdef(oid) from pg_trigger where not tgisinternal
    union all select 'policy ' || concat_ws(' ', ${elsewhere("schemaname")}, tablename, policyname, roles, cmd, qual) from pg_policies where ${ours("schemaname")}
    union all select 'table ' || concat_ws(' ', ${elsewhere("nspname")}, relname, relrowsecurity, relacl) from pg_class
      join pg_namespace n on n.oid = relnamespace where ${ours("nspname")} and relkind = 'r'
    order by 1`);
  // Grants stand in the order they were given in, which means nothing.
  const sortGrants = (_: string, grants: string): string => `{${grants.split(",").sort().join(",")}}`;
  return rows.map(({ line }) => line.replace(/\{([^{}]*)\}$/u, sortGrants));
}

describe.each(["15", "17"] as const)("the migrations on Postgres %s", (version) => {
  let postgres: TestPostgres;
  beforeAll(async () => {
    postgres = await startPostgres(version);
  });
  afterAll(async () => {
    await postgres.stop();
  });

  it("each have a way back of the same name", async () => {
    const names = (await loadStoreMigrations()).map(({ version, name }) => `${version}_${name}.sql`);
    expect((await readdir(rollbacks)).sort()).toEqual(names);
  });

  it("go up, down and up again on plain Postgres, which has no roles of Supabase", async () => {
    await postgres.createDatabase("plain");
    const client = await postgres.connect("plain");
    const empty = await describeSchema(client);
    await goUp(client);
    const up = await describeSchema(client);
    expect(up.length).toBeGreaterThan(60);
    await goDown(client);
    expect(await describeSchema(client)).toEqual(empty);
    expect((await client.query("select rolname from pg_roles where rolname like 'monitor%'")).rows).toEqual([]);
    await goUp(client);
    expect(await describeSchema(client)).toEqual(up);
    await goDown(client);
    await client.end();
  });

  it("go up, down and up again on a Supabase project, beside another database that uses the same roles", async () => {
    const other = await createSupabaseDatabase(postgres, "supabase_other");
    await goUp(other);
    const client = await createSupabaseDatabase(postgres, "supabase");
    const empty = await describeSchema(client);
    await goUp(client);
    const up = await describeSchema(client);
    await goDown(client);
    expect(await describeSchema(client)).toEqual(empty);
    expect((await client.query("select rolname from pg_roles where rolname like 'monitor%' order by 1")).rows).toEqual([
      { rolname: "monitor_reader" },
      { rolname: "monitor_writer" },
    ]);
    await goUp(client);
    expect(await describeSchema(client)).toEqual(up);
    await client.end();
    await other.end();
  });

  it("go down and up again, each by itself", async () => {
    await postgres.createDatabase("each");
    const client = await postgres.connect("each");
    // A way back takes grants away and gives none: it must never open a table.
    const withoutGrants = (lines: readonly string[]): readonly string[] =>
      lines.map((line) => line.replace(/\{[^{}]*\}$/u, "").trimEnd());
    for (const migration of await loadStoreMigrations()) {
      const before = await describeSchema(client);
      await client.query(`begin; ${migration.sql}; commit`);
      const after = await describeSchema(client);
      await goBack(client, migration);
      expect(withoutGrants(await describeSchema(client))).toEqual(withoutGrants(before));
      await client.query(`begin; ${migration.sql}; commit`);
      expect(await describeSchema(client)).toEqual(after);
    }
    await client.end();
  });

  it("make the three tables as they were given", async () => {
    await postgres.createDatabase("given");
    const client = await postgres.connect("given");
    await goUp(client);
    const lines = await describeSchema(client);
    expect(lines).toEqual(expect.arrayContaining(given));
    const tables = await client.query<{ relname: string }>(
      "select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by 1",
    );
    expect(tables.rows.map((row) => row.relname)).toEqual([
      "continuous_issues",
      "continuous_monitoring_inventory",
      "continuous_test_runs",
    ]);
    await client.end();
  });
});

const given = [
  "column continuous_monitoring_inventory id uuid gen_random_uuid() NO",
  "column continuous_monitoring_inventory item_type text YES",
  "column continuous_monitoring_inventory item_name text NO",
  "column continuous_monitoring_inventory item_path text YES",
  "column continuous_monitoring_inventory last_seen timestamp with time zone now() YES",
  "column continuous_monitoring_inventory is_active boolean true YES",
  "column continuous_monitoring_inventory metadata jsonb '{}'::jsonb YES",
  "constraint continuous_monitoring_inventory_item_type_item_name_key UNIQUE (item_type, item_name)",
  "constraint continuous_monitoring_inventory_item_type_check CHECK ((item_type = ANY (ARRAY['service'::text, 'pipeline'::text, 'table'::text, 'function'::text])))",
  "index CREATE INDEX idx_inventory_active ON public.continuous_monitoring_inventory USING btree (item_type) WHERE is_active",
  "column continuous_test_runs id uuid gen_random_uuid() NO",
  "column continuous_test_runs run_type text YES",
  "constraint continuous_test_runs_run_type_check CHECK ((run_type = ANY (ARRAY['full'::text, 'service'::text, 'pipeline'::text, 'database'::text, 'standards'::text, 'health'::text])))",
  "column continuous_test_runs started_at timestamp with time zone now() YES",
  "column continuous_test_runs completed_at timestamp with time zone YES",
  "column continuous_test_runs passed integer 32 0 0 YES",
  "column continuous_test_runs failed integer 32 0 0 YES",
  "column continuous_test_runs skipped integer 32 0 0 YES",
  "column continuous_test_runs coverage_percent numeric 5 2 YES",
  "column continuous_test_runs results jsonb '{}'::jsonb YES",
  "column continuous_test_runs errors jsonb '[]'::jsonb YES",
  "column continuous_issues id uuid gen_random_uuid() NO",
  "column continuous_issues issue_type text NO",
  "column continuous_issues severity text YES",
  "constraint continuous_issues_severity_check CHECK ((severity = ANY (ARRAY['critical'::text, 'warning'::text, 'info'::text])))",
  "column continuous_issues item_type text YES",
  "column continuous_issues item_name text YES",
  "column continuous_issues description text NO",
  "column continuous_issues suggested_fix text YES",
  "column continuous_issues detected_at timestamp with time zone now() YES",
  "column continuous_issues resolved_at timestamp with time zone YES",
  "column continuous_issues resolution text YES",
  "column continuous_issues metadata jsonb '{}'::jsonb YES",
  "index CREATE INDEX idx_issues_unresolved ON public.continuous_issues USING btree (severity) WHERE (resolved_at IS NULL)",
];
