import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

import type pg from "pg";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";

import { loadLiveDatabase } from "../src/live/load-live-database.js";
import { createSupabaseDatabase } from "./store/postgres/create-supabase-database.js";
import { startPostgres, type TestPostgres } from "./store/postgres/start-postgres.js";

let postgres: TestPostgres;
let owner: pg.Client;
let url: string;
let root: string;
let databases = 0;

beforeAll(async () => {
  postgres = await startPostgres();
});
beforeEach(async () => {
  databases += 1;
  owner = await createSupabaseDatabase(postgres, `live_${String(databases)}`);
  url = `postgres:///live_${String(databases)}?host=${encodeURIComponent(owner.host)}&user=postgres`;
  root = mkdtempSync(join(tmpdir(), "continuous-live-"));
  return async () => {
    await owner.end();
    rmSync(root, { recursive: true });
  };
});
afterAll(async () => {
  await postgres.stop();
});

const migration = `create table orders (id uuid primary key, note text not null default 'none');
alter table orders enable row level security;
create policy "own orders" on orders using (true);
create type state as enum ('open', 'shut');
create function total(a integer, out b integer) language sql as 'select 1';
create function touch() returns trigger language plpgsql as 'begin return new; end';
create table events (at date not null) partition by range (at);
create table events_2026 partition of events for values from ('2026-01-01') to ('2027-01-01');
create view notes as select note from orders;`;

test("a database to which the migrations were applied shows no drift", async () => {
  await owner.query(migration);
  const document = await discover({ "supabase/migrations/1_orders.sql": migration }, "--database", url);
  expect(document.drift).toEqual([]);
  const items = new Map(document.items.map((item) => [item.item_name, item.metadata["sources"]]));
  expect(Object.fromEntries(items)).toEqual({
    events: ["migrations", "database"],
    events_2026: ["migrations"],
    notes: ["migrations", "database"],
    orders: ["migrations", "database"],
    total: ["migrations", "database"],
    touch: ["migrations", "database"],
  });
});

test("what was made by hand is found, and says that the migrations are behind", async () => {
  await owner.query(`${migration}
    create schema billing;
    create table billing.invoices (id bigint generated always as identity primary key, paid boolean not null default false);
    alter table billing.invoices enable row level security;
    create policy "all" on billing.invoices using (true);
    alter table orders add column colour text;`);
  const document = await discover({ "supabase/migrations/1_orders.sql": migration }, "--database", url);
  expect(document.drift).toEqual([
    {
      kind: "table",
      schema: "billing",
      name: "invoices",
      column: null,
      behind: "migrations",
      difference: "no migration leaves it standing; the database has it",
      path: null,
      line: 1,
    },
    {
      kind: "table",
      schema: "public",
      name: "orders",
      column: "colour",
      behind: "migrations",
      difference: "no migration leaves it standing; the database has it",
      path: "supabase/migrations/1_orders.sql",
      line: 1,
    },
  ]);
  expect(document.items.find(({ item_name }) => item_name === "billing.invoices")).toEqual({
    item_type: "table",
    item_name: "billing.invoices",
    item_path: "",
    is_active: true,
    metadata: {
      schema: "billing",
      kind: "table",
      columns: [
        { name: "id", type: "bigint", nullable: false, default: null },
        { name: "paid", type: "boolean", nullable: false, default: "false" },
      ],
      foreign_keys: [],
      primary_key: ["id"],
      row_level_security: true,
      policies: ["all"],
      sources: ["database"],
      line: 1,
      references: [],
      readers: [],
      writers: [],
      previous_names: [],
      drift: ["no migration leaves it standing; the database has it"],
    },
  });
});

test("functions come with arguments, results and overloads", async () => {
  await owner.query(`
    create function find(a integer, variadic b text[]) returns table (id uuid) language sql as 'select null::uuid';
    create function find(a integer) returns uuid language sql security definer as 'select null::uuid';
    create procedure close_day(inout n integer) language sql as 'select 1';
    `);
  const { functions } = await loadLiveDatabase(url);
  expect(
    functions.map(({ name, identity, arguments: names, returns, securityDefiner }) => [
      name,
      identity,
      names,
      returns,
      securityDefiner,
    ]),
  ).toEqual([
    ["close_day", "integer", ["n integer"], null, false],
    ["find", "integer", ["a integer"], "uuid", true],
    ["find", "integer, text[]", ["a integer", "b text[]"], "TABLE(id uuid)", false],
  ]);
});

test("the database is only read, and only its catalogs", async () => {
  await owner.query("create table secrets (id uuid); create role reader login;");
  const asReader = url.replace("user=postgres", "user=reader");
  const { tables } = await loadLiveDatabase(asReader);
  expect(tables.map(({ name }) => name)).toEqual(["secrets"]);
});

test("a database that cannot be reached ends the command with 2, and no password shows", async () => {
  writeFiles({ "supabase/migrations/1_orders.sql": migration });
  const gone = "postgres://postgres:s3cret-w0rd@localhost:1/postgres";
  const { status, stdout, stderr } = await run("discover", "--dry-run", "--database", gone);
  expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
  expect(stderr).toContain("The database localhost:1/postgres cannot be asked:");
  expect(stderr).not.toContain("s3cret-w0rd");
  const wrong = await run("discover", "--dry-run", "--database", "mysql://root:s3cret-w0rd@localhost/x");
  expect(wrong).toMatchObject({ status: 2, stdout: "" });
  expect(wrong.stderr).toContain("What --database was given is no address of a Postgres.");
  expect(wrong.stderr).not.toContain("s3cret-w0rd");
});

test("the environment may name it, so that its password is in no list of processes", async () => {
  await owner.query("create table orders (id uuid)");
  const { stdout } = await run("discover", "--dry-run", "--format", "json", { CONTINUOUS_DATABASE_URL: url });
  expect(parse(stdout).items.map(({ item_name }) => item_name)).toEqual(["orders"]);
});

interface Discovered {
  readonly items: readonly {
    readonly item_name: string;
    readonly metadata: Readonly<Record<string, unknown>>;
  }[];
  readonly drift: readonly unknown[];
}

function parse(text: string): Discovered {
  return JSON.parse(text) as Discovered;
}

async function discover(files: Readonly<Record<string, string>>, ...args: readonly string[]): Promise<Discovered> {
  writeFiles(files);
  const { status, stdout, stderr } = await run("discover", "--dry-run", "--format", "json", ...args);
  if (status !== 0) throw new Error(stderr);
  return parse(stdout);
}

function writeFiles(files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}

function run(
  ...given: readonly (string | Readonly<Record<string, string>>)[]
): Promise<{ status: number; stdout: string; stderr: string }> {
  const bin = fileURLToPath(new URL("../dist/bin.js", import.meta.url));
  const args = given.filter((one) => typeof one === "string");
  const environment = given.find((one) => typeof one !== "string") ?? {};
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [bin, ...args, "--root", root],
      { env: { PATH: process.env["PATH"], ...environment } },
      (error, stdout, stderr) => {
        resolve({ status: typeof error?.code === "number" ? error.code : error === null ? 0 : -1, stdout, stderr });
      },
    );
  });
}
