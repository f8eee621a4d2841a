import { beside, testSqlRule } from "../../tests/sql-tester.js";

testSqlRule("boolean-naming", {
  valid: [
    { name: "a prefix", code: "create table t (is_active boolean, has_photos bool not null default false);" },
    { name: "no boolean", code: "create table t (active date, flags boolean[]);" },
    {
      name: "renamed by a later migration",
      code: "create table t (active boolean);",
      settings: beside({ "migrations/3_later.sql": "alter table t rename column active to is_active;" }),
    },
    {
      name: "made another type by a later migration",
      code: "create table t (active boolean);",
      settings: beside({
        "migrations/3_later.sql":
          "alter table t alter column active type timestamptz using case when active then now() end;",
      }),
    },
    { name: "a view's columns", code: "create view v as select true as active;" },
    {
      name: "a prefix that standards.yaml names",
      code: "create table t (can_edit bool);",
      options: [{ prefixes: ["can_"] }],
    },
    {
      name: "an exception for the table",
      code: "create table t (active boolean);",
      options: [{ exceptions: [{ items: ["t"], paths: [], reason: "A tool reads it." }] }],
    },
  ],
  invalid: [
    {
      name: "an adjective",
      code: "create table users (\n  active boolean not null default true\n);\n",
      errors: [
        {
          messageId: "prefixNear",
          data: { table: "users", column: "active", prefixes: "`is_` or `has_`", better: "is_active" },
          line: 2,
          column: 3,
          endLine: 2,
          endColumn: 9,
          suggestions: [
            {
              messageId: "remedy",
              data: { sql: "alter table public.users rename column active to is_active;" },
              output:
                "create table users (\n  active boolean not null default true\n);\n-- For a new migration:\n-- alter table public.users rename column active to is_active;\n",
            },
          ],
        },
      ],
    },
    {
      name: "a verb: flagged, and no name is made up",
      code: "create table products (track_stock boolean);",
      errors: [
        {
          messageId: "prefix",
          data: { table: "products", column: "track_stock", prefixes: "`is_` or `has_`" },
          line: 1,
          column: 24,
          endLine: 1,
          endColumn: 35,
        },
      ],
    },
    {
      name: "things in the plural",
      code: "create table users (alerts bool);",
      errors: [
        {
          messageId: "prefixNear",
          data: { table: "users", column: "alerts", prefixes: "`is_` or `has_`", better: "has_alerts" },
          line: 1,
          column: 21,
          endLine: 1,
          endColumn: 27,
          suggestions: 1,
        },
      ],
    },
    {
      name: "a domain over boolean, and one over that",
      code: `create domain yes_no as boolean; create domain consent as yes_no;
create table t (verified yes_no, confirmed public.consent);`,
      errors: [
        {
          messageId: "prefixNear",
          data: { table: "t", column: "verified", prefixes: "`is_` or `has_`", better: "is_verified" },
          line: 2,
          column: 17,
          endLine: 2,
          endColumn: 25,
          suggestions: 1,
        },
        {
          messageId: "prefixNear",
          data: { table: "t", column: "confirmed", prefixes: "`is_` or `has_`", better: "is_confirmed" },
          line: 2,
          column: 34,
          endLine: 2,
          endColumn: 43,
          suggestions: 1,
        },
      ],
    },
    {
      name: "added here to a table of an earlier migration, in quotes, on lines that end with a carriage return",
      code: 'alter table "Größen"\r\n  add column "Öffentlich" boolean;',
      settings: beside({ "migrations/1_first.sql": 'create table "Größen" (id uuid);' }),
      errors: [
        {
          messageId: "prefix",
          data: { table: "Größen", column: "Öffentlich", prefixes: "`is_` or `has_`" },
          line: 2,
          column: 14,
          endLine: 2,
          endColumn: 26,
        },
      ],
    },
    {
      name: "made boolean by a later migration: told where the column is written",
      code: "create table t (active text);",
      settings: beside({
        "migrations/3_later.sql": "alter table t alter column active type boolean using active = 'yes';",
      }),
      errors: [
        {
          messageId: "prefixNear",
          data: { table: "t", column: "active", prefixes: "`is_` or `has_`", better: "is_active" },
          line: 1,
          column: 17,
          endLine: 1,
          endColumn: 23,
          suggestions: 1,
        },
      ],
    },
    {
      name: "made like another table: a column of its own, told at that table's name",
      code: "create table t (active boolean);\ncreate table copies (like t);",
      errors: [
        {
          messageId: "prefixNear",
          data: { table: "t", column: "active", prefixes: "`is_` or `has_`", better: "is_active" },
          line: 1,
          column: 17,
          endLine: 1,
          endColumn: 23,
          suggestions: 1,
        },
        {
          messageId: "prefixNear",
          data: { table: "copies", column: "active", prefixes: "`is_` or `has_`", better: "is_active" },
          line: 2,
          column: 27,
          endLine: 2,
          endColumn: 28,
          suggestions: 1,
        },
      ],
    },
    {
      name: "inherited: told once, where it is written",
      code: "create table base (active boolean);\ncreate table child (id uuid) inherits (base);",
      errors: [
        {
          messageId: "prefixNear",
          data: { table: "base", column: "active", prefixes: "`is_` or `has_`", better: "is_active" },
          line: 1,
          column: 20,
          endLine: 1,
          endColumn: 26,
          suggestions: 1,
        },
      ],
    },
  ],
});
