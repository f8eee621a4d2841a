import type pg from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";

import { loadMissingMigrations } from "../../src/store/load-missing-migrations.js";
import { loadStoreMigrations } from "../../src/store/load-store-migrations.js";
import { migratePostgres } from "../../src/store/postgres/migrate-postgres.js";
import { keys, signToken, startGateway, type Gateway } from "./gateway/start-gateway.js";
import { createSupabaseDatabase } from "./postgres/create-supabase-database.js";
import { startPostgres, type TestPostgres } from "./postgres/start-postgres.js";

const first = "20261124050000";
let postgres: TestPostgres;
let owner: pg.Client;
let gateway: Gateway;

beforeAll(async () => {
  postgres = await startPostgres();
  owner = await createSupabaseDatabase(postgres, "books");
  await owner.query("create role ci login");
  gateway = await startGateway(postgres.pool("books", "authenticator"));
});
afterAll(async () => {
  await gateway.stop();
  await owner.end();
  await postgres.stop();
});

const options = {
  root: "/nowhere",
  command: "continuous check health",
  now: () => new Date(0),
  onWait: () => undefined,
};
const askPostgres = async (user = "postgres"): Promise<readonly string[] | null> =>
  loadMissingMigrations({ ...options, store: postgres.url("books", user), env: {} });
const askSupabase = async (): Promise<readonly string[] | null> =>
  loadMissingMigrations({
    ...options,
    store: "supabase",
    env: {
      CONTINUOUS_SUPABASE_URL: gateway.url,
      CONTINUOUS_SUPABASE_KEY: keys.publishable,
      CONTINUOUS_SUPABASE_ACCESS_TOKEN: signToken("monitor_writer"),
    },
  });

it("names the migrations that a server lacks, also to who may only record", async () => {
  const all = await loadStoreMigrations();
  const names = all.map(({ version, name }) => `${version}_${name}`);
  expect(await askPostgres()).toEqual(names);

  const old = all.filter(({ version }) => version < first);
  await migratePostgres(owner, old);
  await owner.query("grant monitor_writer to ci");
  // It cannot be asked yet, and so lacks at least what could be asked.
  expect(await askPostgres("ci")).toEqual(names.slice(old.length));
  expect(await askSupabase()).toEqual(names.slice(old.length));

  await migratePostgres(owner, all);
  expect(await askPostgres("ci")).toEqual([]);
  expect(await askSupabase()).toEqual([]);

  await owner.query("delete from supabase_migrations.schema_migrations where version = $1", [all[2]?.version]);
  expect(await askPostgres("ci")).toEqual([names[2]]);
  expect(await askSupabase()).toEqual([names[2]]);

  // Somebody applied them by hand, or under other names.
  await owner.query("delete from supabase_migrations.schema_migrations");
  expect(await askPostgres("ci")).toBeNull();
  await owner.query("drop table supabase_migrations.schema_migrations");
  expect(await askSupabase()).toBeNull();
});

it("has nothing to ask where there is no server", async () => {
  expect(await loadMissingMigrations({ ...options, store: "embedded", env: {} })).toEqual([]);
});
