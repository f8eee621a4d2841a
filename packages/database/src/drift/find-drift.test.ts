import { foldMigrations } from "@continuous/postgres";
import { expect, test } from "vitest";

import type { LiveDatabase } from "../live/live-database.js";
import { parseGeneratedTypes } from "../types/parse-generated-types.js";
import type { DriftRow } from "./drift-row.js";
import { findDrift } from "./find-drift.js";

const typesOf = (tables: string, rest = "Views: {}; Functions: {}; Enums: {};", path = "types.ts") => {
  const text = `export type Database = { public: {\nTables: {\n${tables}\n};\n${rest} } };`;
  const types = parseGeneratedTypes(text, path);
  if ("code" in types) throw new Error(types.message);
  return types;
};
const table = (name: string, row: string): string => `${name}: { Row: { ${row} }; Insert: { ${row} } };`;
const show = ({ kind, name, column, behind, difference, path, line }: DriftRow): string =>
  `${kind} ${name}${column === null ? "" : `.${column}`} [${behind}] ${difference} (${path ?? "-"}:${String(line)})`;
const driftOf = (sql: string, types: ReturnType<typeof typesOf> | null, live: LiveDatabase | null = null) =>
  findDrift({
    catalogs: [foldMigrations([{ path: "1_a.sql", text: sql }])],
    types: types === null ? [] : [types],
    live,
  }).map(show);

test("a types file that was made before the last migration is behind", () => {
  const sql = "create table orders (id uuid not null, note text);\ncreate table members (id uuid not null);";
  expect(driftOf(sql, typesOf(table("orders", "id: string")))).toEqual([
    "table members [types] the types file lacks it; a migration makes it (1_a.sql:2)",
    "table orders.note [types] the types file lacks it; a migration makes it (1_a.sql:1)",
  ]);
});

test("what only the types file has was made by hand: the migrations are behind", () => {
  const types = typesOf(`${table("orders", "id: string; colour: string")}\n${table("jobs", "id: string")}`);
  expect(driftOf("create table orders (id uuid not null);", types)).toEqual([
    "table jobs [migrations] no migration leaves it standing; the types file has it (types.ts:4)",
    "table orders.colour [migrations] no migration leaves it standing; the types file has it (types.ts:3)",
  ]);
});

test("null here and not there; `unknown` holds null too, and a view says nothing of it", () => {
  const sql =
    "create table orders (id uuid not null, note text, seen inet);\ncreate view notes as select note from orders;";
  const types = typesOf(
    table("orders", "id: string | null; note: string; seen: unknown"),
    "Views: { notes: { Row: { note: string } } }; Functions: {}; Enums: {};",
  );
  expect(driftOf(sql, types)).toEqual([
    "table orders.id [types] the types file says that it may be null; the migrations do not let it (types.ts:3)",
    "table orders.note [types] the types file says that it is never null; the migrations let it be (types.ts:3)",
  ]);
});

test("functions: triggers are in no types file, and an extension's functions are nobody's drift", () => {
  const sql = `create extension postgis;
    create function total() returns int language sql as 'select 1';
    create function touch() returns trigger language plpgsql as 'begin return new; end';`;
  const functions = (names: string): string => `Views: {}; Functions: { ${names} }; Enums: {};`;
  const called = (name: string): string => `${name}: { Args: { a: number }; Returns: number };`;
  const types = typesOf("", functions(called("st_area")));
  expect(
    findDrift({
      catalogs: [foldMigrations([{ path: "1_a.sql", text: `${sql}create table t();` }])],
      types: [types],
      live: null,
    }),
  ).toEqual([]);
  expect(
    driftOf(`create table t (id int); ${sql}`, typesOf(table("t", "id: number | null"), functions(called("st_area")))),
  ).toEqual(["function total [types] the types file lacks it; a migration makes it (1_a.sql:2)"]);
  const without = "create table t (id int);";
  expect(driftOf(without, typesOf(table("t", "id: number | null"), functions(called("total"))))).toEqual([
    "function total [migrations] no migration leaves it standing; the types file has it (types.ts:5)",
  ]);
});

test("values of enums, each way", () => {
  const sql = "create table t (id int); create type state as enum ('open', 'shut');";
  const types = typesOf(
    table("t", "id: number | null"),
    'Views: {}; Functions: {}; Enums: { state: "open" | "lost" };',
  );
  expect(driftOf(sql, types)).toEqual([
    "enum state [types] the types file lacks its value 'shut' (types.ts:5)",
    "enum state [migrations] no migration gives it the value 'lost'; the types file has it (types.ts:5)",
  ]);
});

test("what a DO block may have made is no drift", () => {
  const sql = "create table t (id int); do $$ begin execute 'create table extras (id int)'; end $$;";
  expect(driftOf(sql, typesOf(`${table("t", "id: number | null")}\n${table("extras", "id: number")}`))).toEqual([]);
});

test("a types file is held against the migrations that it shares its tables with", () => {
  const orders = foldMigrations([
    { path: "a/1_a.sql", text: "create table orders (id int); create table lines (id int);" },
  ]);
  const jobs = foldMigrations([{ path: "b/1_a.sql", text: "create table jobs (id int);" }]);
  const types = typesOf(table("jobs", "id: number"));
  expect(findDrift({ catalogs: [orders, jobs], types: [types], live: null }).map(show)).toEqual([
    "table jobs.id [types] the types file says that it is never null; the migrations let it be (types.ts:3)",
  ]);
});

const column = (name: string, type: string, nullable = true) => ({ name, type, nullable, default: null });
const running: LiveDatabase = {
  schemas: ["public"],
  tables: [
    {
      schema: "public",
      name: "orders",
      kind: "table",
      columns: [column("id", "bigint", false), column("colour", "text")],
      primaryKey: ["id"],
      rowLevelSecurity: false,
      policies: ["all see"],
    },
    {
      schema: "public",
      name: "old_orders",
      kind: "table",
      columns: [],
      primaryKey: [],
      rowLevelSecurity: true,
      policies: [],
    },
  ],
  functions: [
    {
      schema: "public",
      name: "total",
      arguments: ["a integer"],
      identity: "integer",
      returns: "integer",
      language: "sql",
      securityDefiner: false,
      isTrigger: false,
    },
  ],
  enums: [{ schema: "public", name: "state", values: ["open"] }],
};

test("a live database, behind and ahead", () => {
  const sql = `create table orders (id uuid primary key, note text);
alter table orders enable row level security;
create policy "own" on orders using (true);
create table old_orders (id int);
drop table old_orders;
create function total() returns int language sql as 'select 1';
create type state as enum ('open', 'shut');`;
  expect(driftOf(sql, null, running)).toEqual([
    "table old_orders [database] a migration drops it; the database still has it (1_a.sql:5)",
    "table orders.colour [migrations] no migration leaves it standing; the database has it (1_a.sql:1)",
    "table orders.id [database] the migrations make it uuid, the database has bigint (1_a.sql:1)",
    "table orders.note [database] the database lacks it; a migration makes it (1_a.sql:1)",
    "table orders [database] row level security is off in the database; a migration enables it (1_a.sql:1)",
    'table orders [database] the database lacks its policy "own"; a migration makes it (1_a.sql:3)',
    'table orders [migrations] no migration makes its policy "all see"; the database has it (1_a.sql:1)',
    "function total [database] the database lacks it; a migration makes it (arguments: ) (1_a.sql:6)",
    "function total [migrations] no migration leaves it standing; the database has it (arguments: integer) (-:1)",
    "enum state [database] the database lacks its value 'shut' (1_a.sql:7)",
  ]);
});

test("an empty database is one to which nothing was applied", () => {
  const empty: LiveDatabase = { schemas: ["public"], tables: [], functions: [], enums: [] };
  expect(driftOf("create table orders (id int);", null, empty)).toEqual([
    "table orders [database] the database lacks it; a migration makes it (1_a.sql:1)",
  ]);
});

test("what a DO block may have made in the database is no drift either", () => {
  const sql = `create table orders (id bigint not null, colour text); alter table orders enable row level security;
do $$ begin execute 'create policy "all see" on orders'; execute 'create table old_orders ()'; end $$;
create function total(a int) returns int language sql as 'select 1'; create type state as enum ('open');`;
  expect(driftOf(sql, null, running)).toEqual([
    "table orders [database] row level security is off in the database; a migration enables it (1_a.sql:1)",
  ]);
});
