import { expect, test } from "vitest";

import { fold, messages, tableOf } from "../../tests/fold.js";

test("enums grow and change", () => {
  const catalog = fold(
    "create type mood as enum ('sad', 'ok')",
    "alter type mood add value 'glad'; alter type mood add value 'fine' before 'ok'; alter type mood add value if not exists 'sad'; alter type mood rename value 'ok' to 'good'; alter type mood add value 'low' after 'sad'",
  );
  expect(catalog.enums).toMatchObject([
    { schema: "public", name: "mood", values: ["sad", "low", "fine", "good", "glad"] },
  ]);
});

test("domains and composite types", () => {
  const catalog = fold(
    "create domain email as varchar(200) not null check (value like '%@%'); create type point3 as (x int, y int)",
    "alter type point3 add attribute z int, drop attribute x; alter type point3 rename attribute y to b; alter domain email drop not null",
  );
  expect(catalog.domains).toMatchObject([{ name: "email", type: "character varying(200)", nullable: true }]);
  expect(catalog.compositeTypes).toMatchObject([
    {
      name: "point3",
      attributes: [
        { name: "b", type: "integer" },
        { name: "z", type: "integer" },
      ],
    },
  ]);
});

test("functions with all they say of themselves", () => {
  const catalog =
    fold(`create function app_search(query text, variadic tags text[], out total int, out hits jsonb) language sql as '';
    create function list(p_limit integer default 10 + 1, p_at timestamptz default now()) returns table (id uuid, "position" int) language plpgsql security definer as '';
    create function all_users() returns setof auth.users language sql as '';
    create procedure tidy(inout n varchar(20)) language sql as '';
    create function touch() returns trigger language plpgsql as '';
    create aggregate total(int) (sfunc = int4pl, stype = int)`);
  const list = catalog.functions.map(({ name, kind, identity, returns, language, securityDefiner, isTrigger }) => ({
    ...{ name, kind, identity, returns, language, securityDefiner, isTrigger },
  }));
  expect(list).toEqual([
    {
      name: "all_users",
      kind: "function",
      identity: "",
      returns: "SETOF auth.users",
      language: "sql",
      securityDefiner: false,
      isTrigger: false,
    },
    {
      name: "app_search",
      kind: "function",
      identity: "text, text[]",
      returns: "record",
      language: "sql",
      securityDefiner: false,
      isTrigger: false,
    },
    {
      name: "list",
      kind: "function",
      identity: "integer, timestamp with time zone",
      returns: 'TABLE(id uuid, "position" integer)',
      language: "plpgsql",
      securityDefiner: true,
      isTrigger: false,
    },
    {
      name: "tidy",
      kind: "procedure",
      identity: "character varying",
      returns: null,
      language: "sql",
      securityDefiner: false,
      isTrigger: false,
    },
    {
      name: "total",
      kind: "aggregate",
      identity: "integer",
      returns: "integer",
      language: "internal",
      securityDefiner: false,
      isTrigger: false,
    },
    {
      name: "touch",
      kind: "function",
      identity: "",
      returns: "trigger",
      language: "plpgsql",
      securityDefiner: false,
      isTrigger: true,
    },
  ]);
  expect(catalog.functions[2]?.arguments).toEqual([
    { name: "p_limit", mode: "in", type: "integer", default: "10 + 1" },
    { name: "p_at", mode: "in", type: "timestamp with time zone", default: "now()" },
    { name: "id", mode: "table", type: "uuid", default: null },
    { name: "position", mode: "table", type: "integer", default: null },
  ]);
  expect(catalog.functions[1]?.arguments.map(({ mode }) => mode)).toEqual(["in", "variadic", "out", "out"]);
});

test("overloads are functions of their own, and replacing keeps to the signature", () => {
  const catalog = fold(
    "create function f(a int) returns int language sql as ''; create function f(a text) returns int language sql as ''; create or replace function f(a int) returns int language sql security definer as ''",
    "create or replace function f(a int) returns text language sql as ''; create or replace function f(b int) returns int language sql as ''; drop function f; drop function f(text)",
  );
  expect(catalog.functions).toMatchObject([{ name: "f", identity: "integer", securityDefiner: true }]);
  expect(messages(catalog)).toEqual([
    "2.sql:1 cannot change return type of existing function",
    '2.sql:1 cannot change name of input parameter "a"',
    '2.sql:1 function name "f" is not unique',
  ]);
});

test("triggers name their function, and hold it", () => {
  const catalog = fold(
    "create table t (id int); create function touch() returns trigger language plpgsql as ''; create trigger on_touch before update on t for each row execute function touch()",
    "drop function touch()",
  );
  expect(tableOf(catalog, "t").triggers).toMatchObject([{ name: "on_touch", function: "public.touch" }]);
  expect(messages(catalog)).toEqual(["2.sql:1 cannot drop function touch because other objects depend on it"]);
});

test("extensions, and the types they bring", () => {
  const catalog = fold(
    'create extension if not exists vector with schema extensions; create extension "uuid-ossp"; create table t (e vector(3))',
    'drop extension "uuid-ossp"',
  );
  expect(catalog.extensions).toMatchObject([{ name: "vector", schema: "extensions" }]);
  expect(tableOf(catalog, "t").columns[0]?.type).toBe("vector(3)");
});

test("a type that stood once is missed", () => {
  expect(messages(fold("create type mood as enum ('a'); drop type mood; create table t (m mood)"))).toEqual([
    '1.sql:1 type "mood" does not exist',
  ]);
});

test("%type is the column's type", () => {
  expect(
    fold("create table t (id varchar(9)); create function f(x t.id%type) returns t.id%type language sql as ''")
      .functions,
  ).toMatchObject([{ identity: "character varying", returns: "character varying" }]);
});

test("indexes have the names that Postgres makes", () => {
  const catalog = fold(
    "create table t (a int unique, b text); create index on t (a, lower(b)); create unique index own on t (b); drop index own; alter index t_a_lower_idx rename to first_idx",
  );
  expect(tableOf(catalog, "t").indexes.map(({ name, unique, columns }) => ({ name, unique, columns }))).toEqual([
    { name: "first_idx", unique: false, columns: ["a", null] },
    { name: "t_a_key", unique: true, columns: ["a"] },
  ]);
});
