import { expect, test } from "vitest";

import { findNameRange } from "./find-name.js";
import { parseStatements } from "./parse-statements.js";

const nameOf = (text: string): string | undefined => {
  const sql = parseStatements(text);
  const range = findNameRange(sql, sql.statements[0]!);
  return range === undefined ? undefined : text.slice(...range);
};

test.each([
  ["create table users (id int)", "users"],
  ["create table if not exists public.users (id int)", "users"],
  ['create temp table "Größe" (id int)', '"Größe"'],
  ["create unlogged table a . /* here */ b ()", "b"],
  ["create or replace view app.v as select 1", "v"],
  ["create materialized view if not exists mv as select 1", "mv"],
  ["create unique index concurrently if not exists i on t (a)", "i"],
  ["create or replace function auth.f(a int) returns int language sql as ''", "f"],
  ["create type mood as enum ('a')", "mood"],
  ['create policy "Users can read" on users using (true)', '"Users can read"'],
  ["create trigger touch before insert on t for each row execute function f()", "touch"],
  ['create extension if not exists "uuid-ossp"', '"uuid-ossp"'],
  ["create schema if not exists app", "app"],
  ["alter table only public.users add column a int", "users"],
  ["alter table if exists users rename to members", "members"],
  ["alter table users rename column a to b", "b"],
  ["alter type mood rename value 'a' to 'b'", "'b'"],
  ["alter table users set schema app", "users"],
  ["drop table if exists app.users cascade", "users"],
  ["select * into copy from users where type = 1", "copy"],
  ["alter table type add column a int", "type"],
])("%s", (text, name) => {
  expect(nameOf(text)).toBe(name);
});

test("what names nothing of its own has no name", () => {
  expect(nameOf("create index on t (a)")).toBeUndefined();
  expect(nameOf("create schema authorization admin")).toBeUndefined();
  expect(nameOf("select 1")).toBeUndefined();
});
