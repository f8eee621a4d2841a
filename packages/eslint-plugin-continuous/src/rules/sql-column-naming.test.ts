import { beside, testSqlRule } from "../../tests/sql-tester.js";

testSqlRule("column-naming", {
  valid: [
    {
      name: "words with underscores, digits, one word",
      code: "create table t (order_id uuid, line_2 text, note text);",
    },
    { name: "folded by Postgres: no quotes, no capitals", code: "create table t (OrderId uuid);" },
    { name: "letters of other alphabets", code: 'create table t ("größe" int, "数量" int);' },
    {
      name: "dropped by a later migration",
      code: 'create table t ("orderId" uuid);',
      settings: beside({ "migrations/3_later.sql": 'alter table t drop column "orderId";' }),
    },
    {
      name: "renamed by a later migration",
      code: 'create table t ("orderId" uuid);',
      settings: beside({ "migrations/3_later.sql": 'alter table t rename column "orderId" to order_id;' }),
    },
    { name: "a view's columns", code: 'create view v as select 1 as "orderId";' },
    { name: "a temporary table", code: 'create temp table t ("orderId" uuid);' },
    { name: "another style", code: 'create table t ("orderId" uuid);', options: [{ style: "camelCase" }] },
    {
      name: "an exception for the table",
      code: 'create table t ("orderId" uuid);',
      options: [{ exceptions: [{ items: ["t"], paths: [], reason: "A tool reads it." }] }],
    },
    {
      name: "a disable comment with its reason",
      code: `create table t (
  "orderId" uuid -- eslint-disable-line rule-to-test/sql-column-naming -- a tool reads it
);`,
    },
  ],
  invalid: [
    {
      name: "capitals in quotes",
      code: 'create table shops (\n  "ownerID" uuid\n);\n',
      errors: [
        {
          messageId: "style",
          data: { table: "shops", column: "ownerID", better: "owner_id", style: "snake_case" },
          line: 2,
          column: 3,
          endLine: 2,
          endColumn: 12,
          suggestions: [
            {
              messageId: "remedy",
              data: { sql: 'alter table public.shops rename column "ownerID" to owner_id;' },
              output:
                'create table shops (\n  "ownerID" uuid\n);\n-- For a new migration:\n-- alter table public.shops rename column "ownerID" to owner_id;\n',
            },
          ],
        },
      ],
    },
    {
      name: "added by a later migration, which is where it is told; the better name is a word of SQL",
      code: 'alter table shops add column "Order" int;',
      settings: beside({ "migrations/1_first.sql": "create table shops (id uuid);" }),
      errors: [
        {
          messageId: "style",
          data: { table: "shops", column: "Order", better: "order", style: "snake_case" },
          line: 1,
          column: 30,
          endLine: 1,
          endColumn: 37,
          suggestions: [
            {
              messageId: "remedy",
              data: { sql: 'alter table public.shops rename column "Order" to "order";' },
              output:
                'alter table shops add column "Order" int;\n-- For a new migration:\n-- alter table public.shops rename column "Order" to "order";\n',
            },
          ],
        },
      ],
    },
    {
      name: "renamed here",
      code: 'alter table shops rename column owner to "ownerName";',
      settings: beside({ "migrations/1_first.sql": "create table shops (owner text);" }),
      errors: [
        {
          messageId: "style",
          data: { table: "shops", column: "ownerName", better: "owner_name", style: "snake_case" },
          line: 1,
          column: 42,
          endLine: 1,
          endColumn: 53,
          suggestions: 1,
        },
      ],
    },
    {
      name: "beyond ASCII, after a character of two units, on lines that end with a carriage return",
      code: 'create table t (\r\n  /* 🧵 */ "straßenName" text\r\n);',
      errors: [
        {
          messageId: "style",
          data: { table: "t", column: "straßenName", better: "straßen_name", style: "snake_case" },
          line: 2,
          column: 12,
          endLine: 2,
          endColumn: 25,
          suggestions: [
            {
              messageId: "remedy",
              data: { sql: 'alter table public.t rename column "straßenName" to "straßen_name";' },
              output:
                'create table t (\r\n  /* 🧵 */ "straßenName" text\r\n);\n-- For a new migration:\n-- alter table public.t rename column "straßenName" to "straßen_name";\n',
            },
          ],
        },
      ],
    },
    {
      name: "inherited by another table: told once, where it is written",
      code: 'create table base ("createdBy" uuid);\ncreate table child (id uuid) inherits (base);',
      errors: [
        {
          messageId: "style",
          data: { table: "base", column: "createdBy", better: "created_by", style: "snake_case" },
          line: 1,
          column: 20,
          endLine: 1,
          endColumn: 31,
          suggestions: 1,
        },
      ],
    },
    {
      name: "underscores at the ends and in pairs",
      code: "create table t (_a int, b__c int, d_ int);",
      errors: [
        {
          messageId: "style",
          data: { table: "t", column: "_a", better: "a", style: "snake_case" },
          line: 1,
          column: 17,
          endLine: 1,
          endColumn: 19,
          suggestions: 1,
        },
        {
          messageId: "style",
          data: { table: "t", column: "b__c", better: "b_c", style: "snake_case" },
          line: 1,
          column: 25,
          endLine: 1,
          endColumn: 29,
          suggestions: 1,
        },
        {
          messageId: "style",
          data: { table: "t", column: "d_", better: "d", style: "snake_case" },
          line: 1,
          column: 35,
          endLine: 1,
          endColumn: 37,
          suggestions: 1,
        },
      ],
    },
    {
      name: "snake_case where camelCase is asked for",
      code: "create table t (order_id uuid, line_2 int);",
      options: [{ style: "camelCase" }],
      errors: [
        {
          messageId: "style",
          data: { table: "t", column: "order_id", better: "orderId", style: "camelCase" },
          line: 1,
          column: 17,
          endLine: 1,
          endColumn: 25,
          suggestions: 1,
        },
        {
          messageId: "style",
          data: { table: "t", column: "line_2", better: "line2", style: "camelCase" },
          line: 1,
          column: 32,
          endLine: 1,
          endColumn: 38,
          suggestions: 1,
        },
      ],
    },
  ],
});
