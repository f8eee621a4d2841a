import fc from "fast-check";

import { changeStatement } from "./change-arbitrary.js";
import { createStatement } from "./create-arbitrary.js";

/** One statement about a small set of names, so that most of them meet something that is there. */
const statement = fc.oneof({ arbitrary: createStatement, weight: 5 }, { arbitrary: changeStatement, weight: 6 });

/** Types and functions that were never seen may come from an extension, and are let pass: those of the histories have been seen. */
const beginning = [
  "create schema app",
  "create type mood as enum ('sad', 'ok')",
  "create type app.mood as enum ('x')",
  "create domain money_amount as numeric(10,2) not null",
  "create type pair as (k int, l text)",
  "create table a (id int)",
  "drop table a",
  "create function g() returns trigger language plpgsql as 'begin end'",
  "drop function g()",
  "create function f(int) returns int language plpgsql as 'begin return 1; end'",
  "create table a (id int primary key, x text, y text default 'none')",
  "create table b (id serial primary key, x int references a)",
  "create view v as select a.id, b.x from a join b on b.x = a.id where a.y is not null",
  "create function app.f() returns trigger language plpgsql as 'begin end'",
];

/** A history of a schema, one statement a line. Now and then a piece of it is rolled back. */
export const history = (maxLength: number): fc.Arbitrary<string[]> =>
  fc
    .array(
      fc.oneof(
        { arbitrary: statement.map((sql) => [sql]), weight: 20 },
        { arbitrary: statement.map((sql) => ["begin", sql, "rollback"]), weight: 1 },
        {
          arbitrary: fc.constantFrom("public", "app", "app, public").map((path) => [`set search_path = ${path}`]),
          weight: 1,
        },
      ),
      { minLength: 4, maxLength },
    )
    .map((parts) => [...beginning, ...parts.flat()]);
