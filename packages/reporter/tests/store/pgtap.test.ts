import { readdirSync, readFileSync } from "node:fs";

import type pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { loadStoreMigrations } from "../../src/store/load-store-migrations.js";
import { createSupabaseDatabase } from "./postgres/create-supabase-database.js";
import { installPgtap } from "./postgres/install-pgtap.js";
import { startPostgres, type TestPostgres } from "./postgres/start-postgres.js";

const folder = new URL("../../../../supabase/tests/", import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith(".sql"));

/** What somebody may do by mistake, how it is mended, and one of the tests that must then fail. */
const mistakes: readonly (readonly [break_: string, fix: string, red: string])[] = [
  [
    "alter table public.continuous_issues disable row level security",
    "alter table public.continuous_issues enable row level security",
    "row level security is on for every table",
  ],
  [
    "drop policy monitor_reader_reads on public.continuous_issues",
    "create policy monitor_reader_reads on public.continuous_issues for select to monitor_reader using (true)",
    "monitor_reader: select continuous_issues",
  ],
  [
    "create policy everybody on public.continuous_test_runs for all using (true)",
    "drop policy everybody on public.continuous_test_runs",
    "Table public.continuous_test_runs should have the correct policies",
  ],
  [
    "alter policy monitor_reader_reads on public.continuous_monitoring_inventory to public",
    "alter policy monitor_reader_reads on public.continuous_monitoring_inventory to monitor_reader",
    "Policy monitor_reader_reads for table public.continuous_monitoring_inventory should have the correct roles",
  ],
  [
    "grant select on public.continuous_issues to anon",
    "revoke select on public.continuous_issues from anon",
    "anon: select continuous_issues",
  ],
  [
    "grant insert on public.continuous_test_runs to authenticated",
    "revoke insert on public.continuous_test_runs from authenticated",
    // The row itself is refused all the same, as long as no policy lets it in.
    "authenticated: grants on continuous_test_runs",
  ],
  [
    "grant update on public.continuous_issues to monitor_writer",
    "revoke update on public.continuous_issues from monitor_writer",
    "monitor_writer: update continuous_issues",
  ],
  [
    "grant delete on public.continuous_issues to monitor_reader",
    "revoke delete on public.continuous_issues from monitor_reader",
    "monitor_reader: delete continuous_issues",
  ],
  [
    "grant truncate on public.continuous_test_runs to monitor_writer",
    "revoke truncate on public.continuous_test_runs from monitor_writer",
    "monitor_writer: truncate continuous_test_runs",
  ],
  [
    "revoke delete on public.continuous_test_runs from service_role",
    "grant delete on public.continuous_test_runs to service_role",
    "service_role: delete continuous_test_runs",
  ],
  [
    "grant execute on function public.record_monitoring_run(jsonb) to public",
    "revoke execute on function public.record_monitoring_run(jsonb) from public",
    "anon: call record_monitoring_run",
  ],
  [
    "revoke execute on function public.record_monitoring_run(jsonb) from monitor_writer",
    "grant execute on function public.record_monitoring_run(jsonb) to monitor_writer",
    "monitor_writer: call record_monitoring_run",
  ],
  [
    "grant execute on function public.mark_monitoring_issue(jsonb) to monitor_writer",
    "revoke execute on function public.mark_monitoring_issue(jsonb) from monitor_writer",
    "monitor_writer: call mark_monitoring_issue",
  ],
  [
    "grant usage on schema continuous_private to authenticated; grant select on continuous_private.run_chunks to authenticated",
    "revoke usage on schema continuous_private from authenticated; revoke select on continuous_private.run_chunks from authenticated",
    "authenticated: select run_chunks",
  ],
  [
    "alter function public.mark_monitoring_issue(jsonb) security definer",
    "alter function public.mark_monitoring_issue(jsonb) security invoker",
    "only what a role without rights on the tables must do runs as their owner",
  ],
  [
    "alter function public.record_monitoring_inventory(jsonb) reset search_path",
    "alter function public.record_monitoring_inventory(jsonb) set search_path = ''",
    "every function has its search_path pinned",
  ],
  [
    "create table public.continuous_notes (id uuid primary key)",
    "drop table public.continuous_notes",
    "Schema public should have the correct tables",
  ],
];

describe.each(["15", "17"] as const)("pgTAP on Postgres %s", (version) => {
  let postgres: TestPostgres;
  let owner: pg.Client;

  beforeAll(async () => {
    postgres = await startPostgres(version);
    owner = await createSupabaseDatabase(postgres, "pgtap");
    for (const { sql } of await loadStoreMigrations()) await owner.query(sql);
    await installPgtap(owner);
  });
  afterAll(async () => {
    await owner.end();
    await postgres.stop();
  });

  it.each(files)("%s holds", async (name) => {
    const { ok, failed } = await runFile(owner, name);
    expect(failed).toEqual([]);
    expect(ok).toBeGreaterThan(100);
  });

  it.each(version === "17" ? mistakes : [])("turns red for: %s", async (break_, fix, red) => {
    await owner.query(break_);
    const { failed } = await runFile(owner, "access.sql");
    await owner.query(fix);
    expect(failed).toContain(red);
  });

  it("is green when everything is mended", async () => {
    expect((await runFile(owner, "access.sql")).failed).toEqual([]);
  });
});

/** Runs one file of pgTAP: how many tests held, and the names of those that did not. */
async function runFile(owner: pg.Client, name: string): Promise<{ ok: number; failed: readonly string[] }> {
  const results: unknown = await owner
    .query(readFileSync(new URL(name, folder), "utf8"))
    .catch(async (error: unknown) => {
      await owner.query("rollback");
      throw error;
    });
  const lines = (results as readonly pg.QueryResult<Record<string, unknown>>[])
    .flatMap(({ rows }) => rows.flatMap((row) => Object.values(row)))
    .flatMap((value) => String(value).split("\n"));
  return {
    ok: lines.filter((line) => line.startsWith("ok ")).length,
    failed: lines.flatMap((line) => /^not ok \d+ - (.*)$/u.exec(line)?.[1] ?? []),
  };
}
