import { expect, test } from "vitest";

import { columnsOf, fold, messages, tableOf } from "../../tests/fold.js";

test("renames are told, and everything follows", () => {
  const catalog = fold(
    "create table users (id int primary key); create table posts (author int references users); create type mood as enum ('a')",
    "alter table users rename to members; alter table posts rename author to writer; alter type mood rename to feeling; alter schema public rename to public2; alter schema public2 rename to public",
  );
  expect(tableOf(catalog, "posts").foreignKeys[0]).toMatchObject({
    columns: ["writer"],
    references: { table: "members" },
  });
  expect(catalog.renames.map(({ kind, from, to, place }) => `${kind} ${from} -> ${to} (${place.path})`)).toEqual([
    "table public.users -> public.members (supabase/migrations/2.sql)",
    "column public.posts.author -> public.posts.writer (supabase/migrations/2.sql)",
    "type public.mood -> public.feeling (supabase/migrations/2.sql)",
  ]);
});

test("what moves to another schema takes its indexes and sequences along", () => {
  const catalog = fold(
    "create schema app; create table t (id serial primary key); create function f() returns int language sql as ''; create type e as enum ('a')",
    "alter table t set schema app; alter function f() set schema app; alter type e set schema app",
  );
  expect(tableOf(catalog, "t")).toMatchObject({ schema: "app", primaryKey: ["id"], indexes: [{ name: "t_pkey" }] });
  expect(catalog.sequences).toMatchObject([{ schema: "app", name: "t_id_seq" }]);
  expect(catalog.functions[0]?.schema).toBe("app");
  expect(catalog.enums[0]?.schema).toBe("app");
});

test("what others need goes only with CASCADE, and takes them along", () => {
  const begin =
    "create table a (id int primary key, x int); create view v as select x from a; create table b (y int references a)";
  const kept = fold(begin, "drop table a; alter table a drop column x; alter table a drop constraint a_pkey");
  expect(kept.tables.map(({ name }) => name)).toEqual(["a", "b", "v"]);
  expect(messages(kept)).toEqual([
    "2.sql:1 cannot drop table a because other objects depend on it",
    "2.sql:1 cannot drop column x of table a because other objects depend on it",
    "2.sql:1 cannot drop constraint a_pkey of table a because other objects depend on it",
  ]);
  const gone = fold(begin, "drop table a cascade");
  expect(gone.tables.map(({ name }) => name)).toEqual(["b"]);
  expect(tableOf(gone, "b").foreignKeys).toEqual([]);
  expect(gone.drops.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
    "table public.a",
    "view public.v",
    "constraint public.b.b_y_fkey",
  ]);
});

test("a type that is dropped with CASCADE takes its columns and functions along", () => {
  const catalog = fold(
    "create type mood as enum ('a'); create table t (id int, m mood, l mood[]); create function f(m mood) returns int language sql as ''; drop type mood cascade",
  );
  expect(columnsOf(catalog, "t")).toEqual(["id integer"]);
  expect(catalog.functions).toEqual([]);
});

test("a schema goes with all it holds, and its elements are its own", () => {
  const catalog = fold(
    "create schema app create table t (id int) create view v as select id from t",
    "create table app.u (id int)",
  );
  expect(catalog.tables.map(({ schema, name }) => `${schema}.${name}`)).toEqual(["app.t", "app.u", "app.v"]);
  const after = fold("create schema app create table t (id int)", "drop schema app", "drop schema app cascade");
  expect(after.schemas.map(({ name }) => name)).toEqual(["public"]);
  expect(messages(after)).toEqual(["2.sql:1 cannot drop schema app because other objects depend on it"]);
});

test("a statement that Postgres refuses changes nothing, and the next one counts", () => {
  const catalog = fold(
    "create table t (id int);\ncreate table t (other int);\nalter table t add column a int, add column id int;\nalter table missing add x int;\nalter table if exists missing add x int;\ncreate table u (id int references nowhere);\ndrop table missing;\ndrop table if exists missing;\nalter table t add column b int;",
  );
  expect(columnsOf(catalog, "t")).toEqual(["id integer", "b integer"]);
  expect(messages(catalog)).toEqual([
    '1.sql:2 relation "t" already exists',
    '1.sql:3 column "id" of relation "t" already exists',
    '1.sql:4 relation "missing" does not exist',
    '1.sql:6 relation "nowhere" does not exist',
    '1.sql:7 table "missing" does not exist',
  ]);
});

test("a problem says what, where and what it means", () => {
  expect(fold("select 1;\ncreate tabel t ();", "drop view v").problems).toEqual([
    {
      code: "sql-syntax",
      message: 'syntax error at or near "tabel"',
      hint: "Correct the statement; Postgres does not accept it.",
      where: { path: "supabase/migrations/1.sql", line: 2, column: 8 },
    },
    {
      code: "sql-statement-fails",
      message: 'view "v" does not exist',
      hint: "Postgres refuses this statement; what it would have changed is left as it was.",
      where: { path: "supabase/migrations/2.sql", line: 1, column: 1 },
    },
  ]);
});

test("what is rolled back did not happen", () => {
  const catalog = fold(
    "begin; create table a (); savepoint s; create table b (); rollback to s; create table c (); commit; begin; drop table a; rollback",
  );
  expect(catalog.tables.map(({ name }) => name)).toEqual(["a", "c"]);
});

test("the search path is followed until the file's end", () => {
  const catalog = fold(
    "create schema app; set search_path to app, public; create table t (id int)",
    "create table t (id int)",
    "select pg_catalog.set_config('search_path', '', false); create table u (id int); create table public.u (id int)",
  );
  expect(catalog.tables.map(({ schema, name }) => `${schema}.${name}`)).toEqual(["app.t", "public.t", "public.u"]);
  expect(messages(catalog)).toEqual(["3.sql:1 no schema has been selected to create in"]);
});

test("blocks are not read, and what they mention is not missed", () => {
  const catalog = fold(
    `create table t (id int); do $$ begin alter table t add column state text; create table hidden (id int); end $$;
     create index on t (state); create view v as select state from t; create view w as select * from hidden;
     create view bad as select other from t`,
  );
  expect(catalog.unread).toMatchObject([{ path: "supabase/migrations/1.sql", line: 1 }]);
  expect(catalog.tables.map(({ name, isComplete }) => `${name} ${String(isComplete)}`)).toEqual([
    "t true",
    "v true",
    "w false",
  ]);
  expect(messages(catalog)).toEqual(['1.sql:3 column "other" does not exist']);
});

test("what a Supabase project has is known, and not listed", () => {
  const catalog = fold(
    "create table profiles (id uuid primary key references auth.users on delete cascade); create policy p on storage.objects using (bucket_id = 'a'); create view v as select email from auth.users",
  );
  expect(catalog.tables.map(({ name }) => name)).toEqual(["profiles", "v"]);
  expect(catalog.schemas).toEqual([{ name: "public", created: null }]);
  expect(columnsOf(catalog, "v")).toEqual(["email character varying(255)"]);
  expect(messages(catalog)).toEqual([]);
});

test("migrations that make a schema of that name themselves own it", () => {
  const catalog = fold("create schema auth; create table auth.users (id int primary key)");
  expect(catalog.tables.map(({ schema, name }) => `${schema}.${name}`)).toEqual(["auth.users"]);
});

test("what failing statements make or need is told by name", () => {
  const catalog = fold(
    "create table a (id int); alter table missing add x int; create view v as select * from gone.w join a on true; create function lost.f() returns int language sql as 'select 1'",
  );
  expect(catalog.refusedNames).toEqual(["a", "f", "missing", "v", "w"]);
});

test("a default that is a value of the new type already does not stand in its way", () => {
  const begin = "create table jobs (state text default 'open'); create type state as enum ('open')";
  const cast =
    "alter table jobs alter state set default 'open'::public.state; alter table jobs alter state type state using state::state";
  expect(messages(fold(begin, cast))).toEqual([]);
  expect(columnsOf(fold(begin, cast), "jobs")).toEqual(["state state default 'open'::public.state"]);
  expect(messages(fold(begin, "alter table jobs alter state type state using state::state"))).toEqual([
    '2.sql:1 default for column "state" cannot be cast automatically to type state',
  ]);
});
