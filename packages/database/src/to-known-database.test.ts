import { foldMigrations } from "@continuous/postgres";
import { expect, test } from "vitest";

import { toKnownDatabase } from "./to-known-database.js";
import type { GeneratedTypes } from "./types/generated-types.js";

const nothing = { catalogs: [], types: [], edgeFunctions: [] };

function fold(...texts: readonly string[]) {
  return foldMigrations(texts.map((text, index) => ({ path: `migrations/${String(index + 1)}.sql`, text })));
}

function aTypesFile(tables: readonly string[], functions: readonly string[] = []): GeneratedTypes {
  const schema = {
    name: "public",
    tables: tables.map((name) => ({ name, columns: [], line: 1 })),
    views: [],
    functions: functions.map((name) => ({ name, arguments: [], returns: null, overloads: 1, line: 1 })),
    enums: [],
  };
  return { path: "types.ts", schemas: [schema] };
}

test("tables, views and functions by their schemas, managed ones left out", () => {
  const catalog = fold(`
    create schema billing;
    create table members (id int);
    create view active_members as select id from members;
    create table billing.invoices (id int);
    create table auth.extras (id int);
    create function greet() returns int language sql as 'select 1';
  `);
  expect(toKnownDatabase({ ...nothing, catalogs: [catalog] })).toEqual({
    schemas: [
      { name: "billing", relations: ["invoices"], functions: [] },
      { name: "public", relations: ["active_members", "members"], functions: ["greet"] },
    ],
    linkNames: ["id"],
    edgeFunctions: null,
    renames: [],
    drops: [],
    unreadWords: [],
  });
});

test("what any source has, exists", () => {
  const known = toKnownDatabase({
    catalogs: [fold("create table a (id int);"), fold("create table b (id int);")],
    types: [aTypesFile(["c", "a"], ["f"])],
    edgeFunctions: [
      { name: "send", path: "supabase/functions/send/index.ts" },
      { name: "ask", path: "supabase/functions/ask/index.ts" },
    ],
    live: { schemas: [{ name: "audit", relations: ["d"], functions: [] }] },
  });
  expect(known?.schemas).toEqual([
    { name: "audit", relations: ["d"], functions: [] },
    { name: "public", relations: ["a", "b", "c"], functions: ["f"] },
  ]);
  expect(known?.edgeFunctions).toEqual(["ask", "send"]);
});

test("renames and moves, of tables, functions and schemas alone", () => {
  const catalog = fold(
    "create schema old; create table members (id int, nick text); create index by_id on members (id);",
    "alter table members rename to team_members; alter table team_members rename column nick to nickname;",
    "alter table team_members set schema old; alter index old.by_id rename to by_key;",
    "alter schema old rename to teams;",
  );
  expect(toKnownDatabase({ ...nothing, catalogs: [catalog] })?.renames).toEqual([
    {
      kind: "relation",
      from: { schema: "public", name: "members" },
      to: { schema: "public", name: "team_members" },
      path: "migrations/2.sql",
      line: 1,
    },
    {
      kind: "relation",
      from: { schema: "public", name: "team_members" },
      to: { schema: "old", name: "team_members" },
      path: "migrations/3.sql",
      line: 1,
    },
    {
      kind: "schema",
      from: { schema: "old", name: "old" },
      to: { schema: "teams", name: "teams" },
      path: "migrations/4.sql",
      line: 1,
    },
  ]);
});

test("drops, but not of what stands again or is in another source", () => {
  const catalog = fold(
    "create table a (id int); create table b (id int); create table c (id int); create table d (id int);",
    "drop table a; drop table b; drop table c; create table b (id int);",
  );
  expect(toKnownDatabase({ ...nothing, catalogs: [catalog], types: [aTypesFile(["c"])] })?.drops).toEqual([
    { kind: "relation", name: { schema: "public", name: "a" }, path: "migrations/2.sql", line: 1 },
  ]);
});

test("words in blocks that are not guessed at", () => {
  const catalog = fold("create table a (id int); do $$ begin execute 'create table Later ()'; end $$;");
  expect(toKnownDatabase({ ...nothing, catalogs: [catalog] })?.unreadWords).toContain("later");
});

test("names that may exist: those of statements that fail, and those that other SQL creates", () => {
  const catalog = fold(
    "create table a (id int); alter table Base add x int; create table lost.b (id int); create policy p on c using (true);",
  );
  const known = toKnownDatabase({ ...nothing, catalogs: [catalog], createdNames: ["By_Hand"] });
  expect(known?.unreadWords).toEqual(["b", "base", "by_hand", "c"]);
});

test("columns and constraints, where every table's are known", () => {
  const sql = "create table a (id int primary key, b_id int constraint a_to_a references a);";
  const known = (...more: readonly string[]) => toKnownDatabase({ ...nothing, catalogs: [fold(sql, ...more)] });
  expect(known()?.linkNames).toEqual(["a_pkey", "a_to_a", "b_id", "id"]);
  expect(known("alter table by_hand add c int;")?.linkNames).toBeUndefined();
  expect(known("create view v as select * from by_hand;")?.linkNames).toBeUndefined();
  const live = { schemas: [{ name: "public", relations: ["a", "d"], functions: [] }] };
  expect(toKnownDatabase({ ...nothing, catalogs: [fold(sql)], live })?.linkNames).toBeUndefined();
});

test("nothing known", () => {
  expect(toKnownDatabase(nothing)).toBeNull();
  expect(toKnownDatabase({ ...nothing, catalogs: [fold("create extension pgcrypto;")] })).toBeNull();
});

test("edge functions alone say nothing of tables", () => {
  const edgeFunctions = [{ name: "send", path: "supabase/functions/send/index.ts" }];
  expect(toKnownDatabase({ ...nothing, edgeFunctions, catalogs: [fold("")] })).toMatchObject({
    schemas: [],
    edgeFunctions: ["send"],
  });
});
