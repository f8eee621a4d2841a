import { expect, test } from "vitest";

import { columnsOf, fold, messages, tableOf } from "../../tests/fold.js";

const begin = `create table a (id int primary key, name varchar(20) not null, tags text[], price numeric(8,2), at timestamptz, doc jsonb);
  create table b (id bigint, a_id int references a, done boolean); create type mood as enum ('x');
  create function score(a_id int) returns real language sql as ''; create function rows() returns table (k int, l mood) language sql as '';`;
const view = (query: string): string[] => columnsOf(fold(begin, `create view v as ${query}`), "v");

test("columns are taken over from what is selected", () => {
  expect(view("select a.*, b.done as is_done from a join b on b.a_id = a.id")).toEqual([
    ...[
      "id integer",
      "name character varying(20)",
      "tags text[]",
      "price numeric(8,2)",
      "at timestamp with time zone",
      "doc jsonb",
    ],
    "is_done boolean",
  ]);
});

test("names are those that Postgres gives", () => {
  expect(
    view(
      "select count(*), max(id), upper(name), id::text, 1 as one, coalesce(name, 'x'), case when true then 1 end, exists (select 1), array[1], now(), (select done from b), current_date, id + 1 from a group by id, name",
    ).map((text) => text.split(" ")[0]),
  ).toEqual([
    "count",
    "max",
    "upper",
    "id",
    "one",
    "coalesce",
    "case",
    "exists",
    "array",
    "now",
    "done",
    "current_date",
    "?column?",
  ]);
});

test("types are derived where they can be", () => {
  expect(
    view(
      `select count(*) as n, sum(id) as s, sum(price) as p, avg(id) as m, name || 'x' as t, id + 1 as i, id / 2.0 as d, id > 1 as q,
       doc -> 'a' as j, doc ->> 'a' as k, at - interval '1 day' as y, at - at as z, tags[1] as g, array_agg(id) as l, score(id) as f,
       'lit' as c, null as u, row_number() over () as r, now() at time zone 'utc' as w, mystery(id) as x, 'x'::mood as e from a group by id, name, doc, at, tags`,
    ),
  ).toEqual([
    ...[
      "n bigint",
      "s bigint",
      "p numeric",
      "m numeric",
      "t text",
      "i integer",
      "d numeric",
      "q boolean",
      "j jsonb",
      "k text",
    ],
    ...["y timestamp with time zone", "z interval", "g text", "l integer[]", "f real", "c text", "u text", "r bigint"],
    ...["w timestamp without time zone", "x null", "e mood"],
  ]);
});

test("subqueries, WITH, unions and functions in FROM", () => {
  expect(view("select q.k from (select id as k from a) q")).toEqual(["k integer"]);
  expect(view("with q(k, l) as (select id, name from a) select l, k from q")).toEqual([
    "l character varying(20)",
    "k integer",
  ]);
  expect(view("select id from a union all select id from b")).toEqual(["id bigint"]);
  expect(
    view(
      "with recursive r as (select id, 1 as depth from a union all select a.id, r.depth + 1 from r join a using (id)) select * from r",
    ),
  ).toEqual(["id integer", "depth integer"]);
  expect(view("select * from rows()")).toEqual(["k integer", "l mood"]);
  expect(view("select a.id, tag from a, unnest(a.tags) as tag")).toEqual(["id integer", "tag text"]);
  expect(view("select * from a join b using (id)").slice(0, 2)).toEqual(["id bigint", "name character varying(20)"]);
});

test("an alias list names the columns", () => {
  expect(columnsOf(fold(begin, "create view v (x, y) as select id, name from a"), "v")).toEqual([
    "x integer",
    "y character varying(20)",
  ]);
});

test("a view that is replaced keeps its columns, and may add more", () => {
  const catalog = fold(
    begin,
    "create view v as select id from a; create or replace view v as select id, name from a; create or replace view v as select name from a",
  );
  expect(columnsOf(catalog, "v")).toEqual(["id integer", "name character varying(20)"]);
  expect(messages(catalog)).toEqual(["2.sql:1 cannot drop columns from view"]);
});

test("a view of what is not there fails", () => {
  const catalog = fold(
    begin,
    "create view v as select missing from a; create view w as select * from nowhere; create view u as select x.id from a",
  );
  expect(messages(catalog)).toEqual([
    '2.sql:1 column "missing" does not exist',
    '2.sql:1 relation "nowhere" does not exist',
    '2.sql:1 missing FROM-clause entry for table "x"',
  ]);
});

test("materialized views are told apart", () => {
  expect(tableOf(fold(begin, "create materialized view m as select id from a"), "m").kind).toBe("materialized_view");
});
