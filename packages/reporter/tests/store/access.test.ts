import type pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { openSupabaseStore } from "../../src/store/supabase/open-supabase-store.js";
import { loadStoreMigrations } from "../../src/store/load-store-migrations.js";
import type { Store } from "../../src/store/store.js";
import { keys, signToken, startGateway, type Gateway } from "./gateway/start-gateway.js";
import { createSupabaseDatabase } from "./postgres/create-supabase-database.js";
import { startPostgres, type TestPostgres } from "./postgres/start-postgres.js";
import { aRun, anIssue, anItem, uuid } from "./records.js";

const inventory = { item_types: ["service"] as const, items: [anItem("A")], seen_at: "2026-03-01T10:00:00.000Z" };
const nothingAsked = {
  branch: "main",
  default_branch: "main",
  findings: [],
  paths: [],
  gone_paths: [],
};
const mark = {
  id: "ffffffff",
  resolution: "ignored",
  reason: "We live with it.",
  marked_at: "2026-03-01T10:00:00.000Z",
} as const;

/** All that may go, of a time from which nothing is. */
const everything = {
  keep_since: "2000-01-01T00:00:00.000Z",
  keep_branches_since: "2000-01-01T00:00:00.000Z",
  kept_branches: ["main"],
  limit: 10,
  dry_run: false,
};

describe("who may do what in a Supabase project", () => {
  let postgres: TestPostgres;
  let owner: pg.Client;
  let gateway: Gateway;

  beforeAll(async () => {
    postgres = await startPostgres();
    owner = await createSupabaseDatabase(postgres, "access");
    for (const { sql } of await loadStoreMigrations()) await owner.query(sql);
    gateway = await startGateway(postgres.pool("access", "authenticator"));
    await as("service_role").recordRun(aRun("there", { issues: [anIssue("a")] }));
  });
  afterAll(async () => {
    await gateway.stop();
    await owner.end();
    await postgres.stop();
  });

  const as = (role: "anon" | "service_role" | "authenticated" | "monitor_writer" | "monitor_reader"): Store =>
    openSupabaseStore({
      url: gateway.url,
      key: role === "service_role" ? keys.secret : keys.publishable,
      accessToken: role === "anon" || role === "service_role" ? null : signToken(role),
      pauses: [],
    });
  const refused = {
    name: "StoreError",
    code: "store-refused",
    message: expect.stringContaining("(42501): permission denied for"),
  };

  it.each(["anon", "authenticated"] as const)("%s may neither read nor record", async (role) => {
    const store = as(role);
    await expect(store.openIssues("main")).rejects.toMatchObject(refused);
    await expect(store.runs("main", 1)).rejects.toMatchObject(refused);
    await expect(store.countFixedSince("main", "2026-01-01T00:00:00.000Z")).rejects.toMatchObject(refused);
    await expect(store.inventory()).rejects.toMatchObject(refused);
    await expect(store.recordRun(aRun(role, { issues: [] }))).rejects.toMatchObject(refused);
    await expect(store.knownIssues(nothingAsked)).rejects.toMatchObject(refused);
    await expect(store.recordInventory(inventory)).rejects.toMatchObject(refused);
    await expect(store.markIssue(mark)).rejects.toMatchObject(refused);
    await expect(store.prune(everything)).rejects.toMatchObject(refused);
    expect(await as("service_role").openIssues("main")).toHaveLength(1);
  });

  it("monitor_writer may record and not read, and its findings keep their identity", async () => {
    const store = as("monitor_writer");
    const query = { branch: "writer", default_branch: "main", findings: [], paths: [] };
    expect(await store.knownIssues({ ...query, gone_paths: ["services/a.ts"] })).toMatchObject({
      base: { issues: [{ fingerprint: uuid("a"), path: "services/a.ts" }] },
    });
    const many = Array.from({ length: 20_001 }, (_, n) => anIssue(`many ${String(n)}`, { path: "many.ts" }));
    expect(await store.recordRun(aRun("in pieces", { branch: "pieces", issues: many }))).toMatchObject({ new: 20_001 });
    expect(await store.recordRun(aRun("written", { branch: "writer", issues: [anIssue("b")] }))).toMatchObject({
      new: 1,
    });
    expect(await store.recordInventory(inventory)).toMatchObject({ active: 1 });
    await expect(store.openIssues("main")).rejects.toMatchObject(refused);
    await expect(store.inventory()).rejects.toMatchObject(refused);
    await expect(store.markIssue(mark)).rejects.toMatchObject(refused);
    await expect(store.prune(everything)).rejects.toMatchObject(refused);
  });

  it("monitor_reader may read and not record", async () => {
    const store = as("monitor_reader");
    expect(await store.openIssues("main")).toHaveLength(1);
    await expect(store.recordRun(aRun("read", { issues: [] }))).rejects.toMatchObject(refused);
    await expect(store.recordInventory(inventory)).rejects.toMatchObject(refused);
    await expect(store.markIssue(mark)).rejects.toMatchObject(refused);
    await expect(store.prune(everything)).rejects.toMatchObject(refused);
    expect(await store.setAsideIssues("main")).toEqual([]);
  });

  it("service_role may set what people decide", async () => {
    await as("service_role").recordRun(aRun("decided", { branch: "decided", issues: [anIssue("d")] }));
    const [issue] = await as("service_role").openIssues("decided");
    expect(await as("service_role").markIssue({ ...mark, id: issue!.id })).toMatchObject({ status: "marked" });
    expect(await as("monitor_reader").setAsideIssues("decided")).toHaveLength(1);
    expect(await as("service_role").prune(everything)).toMatchObject({ done: true });
  });

  it.each(["anon", "authenticated", "monitor_writer", "monitor_reader"])(
    "%s may write no table by hand",
    async (role) => {
      const client = await postgres.connect("access");
      await client.query(`set role ${role}`);
      for (const table of ["continuous_issues", "continuous_test_runs", "continuous_monitoring_inventory"]) {
        await expect(client.query(`insert into public.${table} default values`)).rejects.toMatchObject({
          code: "42501",
        });
        await expect(client.query(`update public.${table} set metadata = '{}' where true`)).rejects.toThrow(
          /permission denied|does not exist/,
        );
        await expect(client.query(`delete from public.${table} where true`)).rejects.toMatchObject({ code: "42501" });
      }
      await client.end();
    },
  );

  it.each(["anon", "authenticated", "monitor_writer", "monitor_reader", "service_role"])(
    "%s may not look at the pieces of an upload",
    async (role) => {
      const client = await postgres.connect("access");
      await client.query(`set role ${role}`);
      await expect(client.query("select from continuous_private.run_chunks")).rejects.toMatchObject({ code: "42501" });
      await client.end();
    },
  );

  it("refuses a key it does not know, and does not repeat it", async () => {
    const store = openSupabaseStore({ url: gateway.url, key: "sb_secret_stolen-key", accessToken: null, pauses: [] });
    const error = await store.openIssues("main").catch((caught: unknown) => caught);
    expect(error).toMatchObject({
      code: "store-refused",
      message: `Supabase at ${gateway.url} answered 401: Invalid API key.`,
    });
    expect(JSON.stringify(error, Object.getOwnPropertyNames(error))).not.toContain("stolen");
  });

  it("has row level security on every table", async () => {
    const { rows } = await owner.query<{ relname: string }>(
      "select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and relrowsecurity order by 1",
    );
    expect(rows.map((row) => row.relname)).toEqual([
      "continuous_issues",
      "continuous_monitoring_inventory",
      "continuous_test_runs",
    ]);
  });
});
