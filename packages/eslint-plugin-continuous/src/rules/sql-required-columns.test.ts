import { beside, testSqlRule } from "../../tests/sql-tester.js";

testSqlRule("required-columns", {
  valid: [
    {
      name: "all three, under names of types that mean the same",
      code: `create table orders (id uuid primary key, created_at timestamp with time zone, updated_at timestamptz);`,
    },
    {
      name: "added by a later migration",
      code: "create table orders (id uuid primary key, created_at timestamptz);",
      settings: beside({ "migrations/3_later.sql": "alter table orders add column updated_at timestamptz;" }),
    },
    {
      name: "made the right type by a later migration",
      code: "create table orders (id text, created_at timestamptz, updated_at timestamptz);",
      settings: beside({ "migrations/3_later.sql": "alter table orders alter column id type uuid using id::uuid;" }),
    },
    {
      name: "a table that a later migration drops",
      code: "create table orders (id int);",
      settings: beside({ "migrations/3_later.sql": "drop table if exists public.orders cascade;" }),
    },
    {
      name: "of another table's making",
      code: `create table base (id uuid, created_at timestamptz, updated_at timestamptz);
create table copies (like base including all);
create table children () inherits (base);`,
    },
    {
      name: "domains over the types",
      code: `create domain key as uuid; create domain "Moment" as timestamptz; create domain later as "Moment";
create table orders (id key, created_at "Moment", updated_at later);`,
    },
    {
      name: "a join table needs no id of its own",
      code: `create table users (id uuid primary key, created_at timestamptz, updated_at timestamptz);
create table teams (id uuid primary key, created_at timestamptz, updated_at timestamptz);
create table team_users (
  team_id uuid references teams,
  user_id uuid references users (id),
  created_at timestamptz,
  updated_at timestamptz,
  primary key (team_id, user_id)
);`,
    },
    {
      name: "a partition, a temporary table, a view",
      code: `create table events (id uuid, created_at timestamptz, updated_at timestamptz) partition by range (created_at);
create table events_2026 partition of events for values from ('2026-01-01') to ('2027-01-01');
create temp table scratch (n int);
create view numbers as select 1 as n;`,
    },
    {
      name: "schemas that are managed, or not asked for",
      code: "create table storage.notes (n int); create schema internal; create table internal.notes (n int);",
    },
    {
      name: "any type will do",
      code: "create table orders (id bigint);",
      options: [{ columns: [{ name: "id", type: null }] }],
    },
    {
      name: "a length where none is asked for",
      code: "create table orders (code varchar(12));",
      options: [{ columns: [{ name: "code", type: "varchar" }] }],
    },
    {
      name: "a table made of something that is not known",
      code: "create table copies as select * from elsewhere.orders;",
    },
    {
      name: "an exception for the table",
      code: "create table countries (code text primary key);",
      options: [{ exceptions: [{ items: ["countries"], paths: [], reason: "Reference data." }] }],
    },
    {
      name: "an exception for the file",
      code: "create table countries (code text primary key);",
      options: [{ exceptions: [{ items: [], paths: ["migrations/**"], reason: "Reference data." }] }],
    },
    {
      name: "a disable comment with its reason",
      code: `/* eslint-disable rule-to-test/sql-required-columns -- reference data */
create table countries (code text primary key);`,
    },
  ],
  invalid: [
    {
      name: "a missing column",
      code: "create table orders (id uuid primary key, created_at timestamptz);\n",
      errors: [
        {
          messageId: "missing",
          data: { table: "orders", column: "updated_at", type: " (timestamptz)" },
          line: 1,
          column: 14,
          endLine: 1,
          endColumn: 20,
          suggestions: [
            {
              messageId: "remedy",
              data: { sql: "alter table public.orders add column updated_at timestamptz not null default now();" },
              output:
                "create table orders (id uuid primary key, created_at timestamptz);\n-- For a new migration:\n-- alter table public.orders add column updated_at timestamptz not null default now();\n",
            },
          ],
        },
      ],
    },
    {
      name: "a wrong type, at the column",
      code: "create table orders (\n  id uuid,\n  created_at timestamp,\n  updated_at timestamptz\n);\n",
      errors: [
        {
          messageId: "wrongType",
          data: { table: "orders", column: "created_at", found: "timestamp without time zone", type: "timestamptz" },
          line: 3,
          column: 3,
          endLine: 3,
          endColumn: 13,
          suggestions: [
            {
              messageId: "remedy",
              data: {
                sql: "alter table public.orders alter column created_at type timestamptz using created_at at time zone 'utc';",
              },
              output:
                "create table orders (\n  id uuid,\n  created_at timestamp,\n  updated_at timestamptz\n);\n-- For a new migration:\n-- alter table public.orders alter column created_at type timestamptz using created_at at time zone 'utc';\n",
            },
          ],
        },
      ],
    },
    {
      name: "a key of another name: the new id is no second primary key",
      code: "create table orders (number bigint primary key, created_at timestamptz, updated_at timestamptz);",
      errors: [
        {
          messageId: "missing",
          data: { table: "orders", column: "id", type: " (uuid)" },
          line: 1,
          column: 14,
          endLine: 1,
          endColumn: 20,
          suggestions: [
            {
              messageId: "remedy",
              data: { sql: "alter table public.orders add column id uuid not null unique default gen_random_uuid();" },
              output:
                "create table orders (number bigint primary key, created_at timestamptz, updated_at timestamptz);\n-- For a new migration:\n-- alter table public.orders add column id uuid not null unique default gen_random_uuid();\n",
            },
          ],
        },
      ],
    },
    {
      name: "a key of one reference joins nothing",
      code: `create table profiles (user_id uuid primary key references auth.users, created_at timestamptz, updated_at timestamptz);`,
      errors: [
        {
          messageId: "missing",
          data: { table: "profiles", column: "id", type: " (uuid)" },
          line: 1,
          column: 14,
          endLine: 1,
          endColumn: 22,
          suggestions: 1,
        },
      ],
    },
    {
      name: "a key of references and something else",
      code: `create table seats (
  user_id uuid references auth.users,
  number int,
  created_at timestamptz,
  updated_at timestamptz,
  primary key (user_id, number)
);`,
      errors: [
        {
          messageId: "missing",
          data: { table: "seats", column: "id", type: " (uuid)" },
          line: 1,
          column: 14,
          endLine: 1,
          endColumn: 19,
          suggestions: 1,
        },
      ],
    },
    {
      name: "renamed here: told where the table got its name",
      code: "ALTER TABLE orders\r\n  RENAME TO purchases;",
      settings: beside({ "migrations/1_first.sql": "create table orders (id uuid, created_at timestamptz);" }),
      errors: [
        {
          messageId: "missing",
          data: { table: "purchases", column: "updated_at", type: " (timestamptz)" },
          line: 2,
          column: 13,
          endLine: 2,
          endColumn: 22,
          suggestions: 1,
        },
      ],
    },
    {
      name: "dropped here: told where the table was created, in the other file",
      code: "create table orders (id uuid, created_at timestamptz, updated_at timestamptz);",
      settings: beside({ "migrations/3_later.sql": "alter table orders drop column created_at;" }),
      errors: [
        {
          messageId: "missing",
          data: { table: "orders", column: "created_at", type: " (timestamptz)" },
          line: 1,
          column: 14,
          endLine: 1,
          endColumn: 20,
          suggestions: 1,
        },
      ],
    },
    {
      name: "a wrong type that another table inherits: told once",
      code: `create table base (id text, created_at timestamptz, updated_at timestamptz);
create table children (name text) inherits (base);`,
      errors: [
        {
          messageId: "wrongType",
          data: { table: "base", column: "id", found: "text", type: "uuid" },
          line: 1,
          column: 20,
          endLine: 1,
          endColumn: 22,
          suggestions: 1,
        },
      ],
    },
    {
      name: "a domain over another type",
      code: "create domain code as text;\ncreate table orders (id code, created_at timestamptz, updated_at timestamptz);",
      errors: [
        {
          messageId: "wrongType",
          data: { table: "orders", column: "id", found: "code", type: "uuid" },
          line: 2,
          column: 22,
          endLine: 2,
          endColumn: 24,
          suggestions: 1,
        },
      ],
    },
    {
      name: "a quoted name beyond ASCII, columns of standards.yaml",
      code: '/* 🧾é */ create table "Zähler" (id uuid);',
      options: [{ columns: [{ name: "mandant", type: "bigint" }] }],
      errors: [
        {
          messageId: "missing",
          data: { table: "Zähler", column: "mandant", type: " (bigint)" },
          line: 1,
          column: 24,
          endLine: 1,
          endColumn: 32,
          suggestions: [
            {
              messageId: "remedy",
              data: { sql: 'alter table public."Zähler" add column mandant bigint;' },
              output:
                '/* 🧾é */ create table "Zähler" (id uuid);\n-- For a new migration:\n-- alter table public."Zähler" add column mandant bigint;\n',
            },
          ],
        },
      ],
    },
  ],
});
