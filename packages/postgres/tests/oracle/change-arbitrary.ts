import fc from "fast-check";

import { bareRelation, column, functionName, maybe, relation, sql, type, typeName } from "./names.js";

const behavior = fc.constantFrom("", "", "cascade", "restrict");
const columnChange = fc.oneof(
  {
    arbitrary: sql(
      "add column",
      maybe("if not exists"),
      column,
      type,
      fc.constantFrom("", "", "not null", "default null", "unique", "primary key", "check (true)"),
    ),
    weight: 5,
  },
  { arbitrary: sql("add", column, "int references", relation), weight: 1 },
  { arbitrary: sql("drop column", maybe("if exists"), column, behavior), weight: 5 },
  { arbitrary: sql("alter", column, "type", type, maybe("using null")), weight: 3 },
  {
    arbitrary: sql(
      "alter column",
      column,
      fc.constantFrom(
        "set default null",
        "drop default",
        "set not null",
        "drop not null",
        "add generated always as identity",
        "drop identity",
        "drop identity if exists",
        "drop expression if exists",
      ),
    ),
    weight: 5,
  },
  { arbitrary: sql("add primary key (", column, ")"), weight: 2 },
  { arbitrary: sql("add constraint k unique (", column, ")"), weight: 1 },
  { arbitrary: sql("add constraint positive check (", column, "is not null )"), weight: 1 },
  { arbitrary: sql("add foreign key (", column, ") references", relation, maybe("(id)")), weight: 2 },
  {
    arbitrary: sql(
      "drop constraint",
      maybe("if exists"),
      fc.constantFrom("k", "positive", "a_pkey", "b_pkey", "a_x_fkey", "a_id_key", "b_id_fkey", "a_x_check"),
      behavior,
    ),
    weight: 3,
  },
  {
    arbitrary: fc.constantFrom(
      "enable row level security",
      "disable row level security",
      "force row level security",
      "no force row level security",
    ),
    weight: 2,
  },
  { arbitrary: sql(fc.constantFrom("inherit", "no inherit"), bareRelation), weight: 1 },
  {
    arbitrary: fc.constantFrom(
      "attach partition c for values in (2)",
      "attach partition b default",
      "detach partition b",
    ),
    weight: 1,
  },
);

const alterTable = sql(
  "alter table",
  maybe("if exists"),
  relation,
  fc.array(columnChange, { minLength: 1, maxLength: 2 }).map((list) => list.join(", ")),
);
const rename = fc.oneof(
  { arbitrary: sql("alter table", maybe("if exists"), relation, "rename to", bareRelation), weight: 4 },
  { arbitrary: sql("alter table", relation, "rename column", column, "to", column), weight: 4 },
  { arbitrary: sql("alter view", relation, "rename to", bareRelation), weight: 1 },
  {
    arbitrary: sql(
      "alter table",
      relation,
      "rename constraint",
      fc.constantFrom("k", "a_pkey", "positive"),
      "to",
      fc.constantFrom("k2", "k"),
    ),
    weight: 1,
  },
  {
    arbitrary: fc.constantFrom(
      "alter type mood rename to feeling",
      "alter type feeling rename to mood",
      "alter type pair rename to couple",
      "alter domain money_amount rename to price",
      "alter index i rename to j",
      "alter index a_pkey rename to a_key",
      "alter sequence s rename to s2",
      "alter trigger touch on a rename to touched",
      "alter policy p on a rename to q",
      "alter schema app rename to old_app",
      "alter type pair rename attribute k to m",
      "alter type pair rename attribute k to m cascade",
    ),
    weight: 3,
  },
  {
    arbitrary: sql("alter function", functionName, maybe("(int)"), "rename to", fc.constantFrom("f", "g", "h")),
    weight: 1,
  },
);
const move = fc.oneof(
  sql("alter table", relation, "set schema", fc.constantFrom("app", "public")),
  sql("alter type", typeName, "set schema", fc.constantFrom("app", "public")),
  sql("alter function", functionName, "set schema", fc.constantFrom("app", "public")),
);
const alterType = fc.constantFrom(
  ...[
    "alter type mood add value 'glad'",
    "alter type mood add value if not exists 'ok'",
    "alter type mood add value 'fine' before 'ok'",
  ],
  ...[
    "alter type mood rename value 'ok' to 'good'",
    "alter type pair add attribute n int",
    "alter type pair drop attribute l",
    "alter type pair alter attribute k type bigint",
  ],
  ...[
    "alter domain money_amount drop not null",
    "alter domain money_amount set not null",
    "alter function f(int) security definer",
    "alter sequence s owned by a.id",
  ],
);
const drop = fc.oneof(
  { arbitrary: sql("drop table", maybe("if exists"), relation, behavior), weight: 5 },
  { arbitrary: sql("drop table if exists", relation, ",", relation, behavior), weight: 1 },
  { arbitrary: sql("drop view", maybe("if exists"), relation, behavior), weight: 3 },
  { arbitrary: sql("drop type", maybe("if exists"), typeName, behavior), weight: 2 },
  {
    arbitrary: sql(
      "drop function",
      maybe("if exists"),
      functionName,
      fc.constantFrom("", "()", "(int)", "(text)", "(mood)"),
      behavior,
    ),
    weight: 3,
  },
  {
    arbitrary: sql("drop index", maybe("if exists"), fc.constantFrom("i", "j", "a_pkey", "a_x_idx"), behavior),
    weight: 1,
  },
  { arbitrary: sql("drop sequence", maybe("if exists"), fc.constantFrom("s", "s2", "a_id_seq"), behavior), weight: 1 },
  { arbitrary: sql("drop trigger", maybe("if exists"), "touch on", relation), weight: 1 },
  { arbitrary: sql("drop policy", maybe("if exists"), "p on", relation), weight: 1 },
  { arbitrary: sql("drop schema", maybe("if exists"), fc.constantFrom("app", "old_app"), behavior), weight: 1 },
  { arbitrary: sql("drop materialized view", maybe("if exists"), relation, behavior), weight: 1 },
  { arbitrary: sql("drop domain", maybe("if exists"), typeName, behavior), weight: 1 },
);

/** Statements that change, rename, move or drop what is there. */
export const changeStatement = fc.oneof(
  { arbitrary: alterTable, weight: 8 },
  { arbitrary: rename, weight: 4 },
  { arbitrary: move, weight: 2 },
  { arbitrary: alterType, weight: 2 },
  { arbitrary: drop, weight: 6 },
);
