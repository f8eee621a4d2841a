import { beside, testSqlRule } from "../../tests/sql-tester.js";

testSqlRule("table-naming", {
  valid: [
    { name: "snake_case and the plural", code: "create table order_lines (id uuid);" },
    { name: "folded by Postgres: no quotes, no capitals", code: "create table Orders (id uuid);" },
    { name: "a word without a plural", code: "create table order_history (id uuid); create table staff (id uuid);" },
    {
      name: "renamed by a later migration",
      code: "create table invoice (id uuid);",
      settings: beside({ "migrations/3_later.sql": "alter table invoice rename to invoices;" }),
    },
    {
      name: "dropped by a later migration",
      code: "create table invoice (id uuid);",
      settings: beside({ "migrations/3_later.sql": "drop table invoice;" }),
    },
    {
      name: "moved into a schema that is not asked for",
      code: "create table invoice (id uuid);",
      settings: beside({
        "migrations/3_later.sql": "create schema internal; alter table invoice set schema internal;",
      }),
    },
    {
      name: "a partition, a temporary table, a view",
      code: `create table events (at date) partition by list (at);
create table event_today partition of events default;
create temp table scratch (n int);
create view total as select 1 as n;`,
    },
    { name: "a managed schema", code: "create table cron.note (id uuid);", options: [{ schemas: ["cron"] }] },
    { name: "the singular", code: "create table invoice (id uuid);", options: [{ number: "singular" }] },
    { name: "either number", code: "create table invoice (id uuid);", options: [{ number: "any" }] },
    {
      name: "a prefix that all tables have is not looked at",
      code: "create table crm_invoices (id uuid);",
      options: [{ prefixes: ["crm_"] }],
    },
    {
      name: "an exception for the table",
      code: "create table user_settings_blob (id uuid);",
      options: [{ exceptions: [{ items: ["user_settings_blob"], paths: [], reason: "A tool reads it." }] }],
    },
    {
      name: "an exception for the table in its schema",
      code: "create schema shop; create table shop.invoice (id uuid);",
      options: [
        { schemas: ["shop"], exceptions: [{ items: ["shop.invoice"], paths: [], reason: "A tool reads it." }] },
      ],
    },
    {
      name: "a disable comment with its reason",
      code: `create table invoice (id uuid); -- eslint-disable-line rule-to-test/sql-table-naming -- a tool reads it`,
    },
  ],
  invalid: [
    {
      name: "the singular where the plural is asked for",
      code: "create table invoice (id uuid);\n",
      errors: [
        {
          messageId: "name",
          data: { table: "invoice", better: "invoices", style: "snake_case", number: " and the plural" },
          line: 1,
          column: 14,
          endLine: 1,
          endColumn: 21,
          suggestions: [
            {
              messageId: "remedy",
              data: { sql: "alter table public.invoice rename to invoices;" },
              output:
                "create table invoice (id uuid);\n-- For a new migration:\n-- alter table public.invoice rename to invoices;\n",
            },
          ],
        },
      ],
    },
    {
      name: "two words in capitals, in quotes",
      code: 'create table public."UserSession" (id uuid);',
      errors: [
        {
          messageId: "name",
          data: { table: "UserSession", better: "user_sessions", style: "snake_case", number: " and the plural" },
          line: 1,
          column: 21,
          endLine: 1,
          endColumn: 34,
          suggestions: [
            {
              messageId: "remedy",
              data: { sql: 'alter table public."UserSession" rename to user_sessions;' },
              output:
                'create table public."UserSession" (id uuid);\n-- For a new migration:\n-- alter table public."UserSession" rename to user_sessions;\n',
            },
          ],
        },
      ],
    },
    {
      name: "renamed here to no better name: told here",
      code: "alter table invoices rename to bill;",
      settings: beside({ "migrations/1_first.sql": "create table invoices (id uuid);" }),
      errors: [
        {
          messageId: "name",
          data: { table: "bill", better: "bills", style: "snake_case", number: " and the plural" },
          line: 1,
          column: 32,
          endLine: 1,
          endColumn: 36,
          suggestions: 1,
        },
      ],
    },
    {
      name: "another schema, beyond ASCII, on lines that end with a carriage return",
      code: 'create schema shop;\r\n/* 🧾 */ create table shop."größenTabelle" (id uuid);\r\n',
      options: [{ schemas: ["shop"], number: "any" }],
      errors: [
        {
          messageId: "name",
          data: { table: "shop.größenTabelle", better: "shop.größen_tabelle", style: "snake_case", number: "" },
          line: 2,
          column: 28,
          endLine: 2,
          endColumn: 43,
          suggestions: [
            {
              messageId: "remedy",
              data: { sql: 'alter table shop."größenTabelle" rename to "größen_tabelle";' },
              output:
                'create schema shop;\r\n/* 🧾 */ create table shop."größenTabelle" (id uuid);\r\n-- For a new migration:\n-- alter table shop."größenTabelle" rename to "größen_tabelle";\n',
            },
          ],
        },
      ],
    },
    {
      name: "the plural where the singular is asked for, in PascalCase",
      code: 'create table "OrderLines" (id uuid);',
      options: [{ style: "PascalCase", number: "singular" }],
      errors: [
        {
          messageId: "name",
          data: { table: "OrderLines", better: "OrderLine", style: "PascalCase", number: " and the singular" },
          line: 1,
          column: 14,
          endLine: 1,
          endColumn: 26,
          suggestions: 1,
        },
      ],
    },
    {
      name: "none of the prefixes: which one is meant nobody can say",
      code: "create table invoices (id uuid);",
      options: [{ prefixes: ["crm_", "shop_"] }],
      errors: [
        {
          messageId: "prefix",
          data: { table: "invoices", prefixes: "`crm_` or `shop_`" },
          line: 1,
          column: 14,
          endLine: 1,
          endColumn: 22,
        },
      ],
    },
    {
      name: "the singular behind a prefix",
      code: "create table crm_invoice (id uuid);",
      options: [{ prefixes: ["crm_"] }],
      errors: [
        {
          messageId: "name",
          data: { table: "crm_invoice", better: "crm_invoices", style: "snake_case", number: " and the plural" },
          line: 1,
          column: 14,
          endLine: 1,
          endColumn: 25,
          suggestions: 1,
        },
      ],
    },
  ],
});
