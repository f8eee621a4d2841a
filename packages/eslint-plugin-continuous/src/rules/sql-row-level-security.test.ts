import { beside, testSqlRule } from "../../tests/sql-tester.js";

testSqlRule("row-level-security", {
  valid: [
    {
      name: "switched on in the same file",
      code: "create table orders (id uuid); alter table orders enable row level security;",
    },
    {
      name: "switched on by a later migration",
      code: "create table orders (id uuid);",
      settings: beside({ "migrations/3_later.sql": "alter table public.orders enable row level security;" }),
    },
    {
      name: "dropped by a later migration",
      code: "create table orders (id uuid);",
      settings: beside({ "migrations/3_later.sql": "drop table orders;" }),
    },
    {
      name: "renamed by a later migration, which is where it is told",
      code: "create table orders (id uuid);",
      settings: beside({ "migrations/3_later.sql": "alter table orders rename to purchases;" }),
    },
    {
      name: "a partition: its table is asked",
      code: `create table events (at date) partition by range (at);
alter table events enable row level security;
create table events_2026 partition of events for values from ('2026-01-01') to ('2027-01-01');`,
    },
    { name: "a temporary table", code: "create temporary table scratch (id uuid);" },
    { name: "a view", code: "create view today as select current_date as day;" },
    { name: "a schema that is not exposed", code: "create schema internal; create table internal.orders (id uuid);" },
    {
      name: "a schema that Supabase manages, even where it is asked for",
      code: "create table auth.notes (id uuid);",
      options: [{ schemas: ["public", "auth"] }],
    },
    {
      name: "an exception for the table",
      code: "create table countries (code text);",
      options: [{ exceptions: [{ items: ["countries"], paths: [], reason: "Anybody may read it." }] }],
    },
    {
      name: "an exception for the file",
      code: "create table countries (code text);",
      options: [{ exceptions: [{ items: [], paths: ["migrations/2_*.sql"], reason: "Reference data." }] }],
    },
    {
      name: "a disable comment with its reason",
      code: `-- eslint-disable-next-line sql-row-level-security -- anybody may read it
create table countries (code text);`.replace("sql-", "rule-to-test/sql-"),
    },
    { name: "a file that is no migration", filename: "seed.sql", code: "create table orders (id uuid);" },
    { name: "nothing is known of other migrations", settings: {}, code: "create table orders (id uuid);" },
  ],
  invalid: [
    {
      name: "never switched on",
      code: "create table orders (id uuid);\n",
      errors: [
        {
          messageId: "off",
          data: { table: "orders" },
          line: 1,
          column: 14,
          endLine: 1,
          endColumn: 20,
          suggestions: [
            {
              messageId: "remedy",
              data: { sql: "alter table public.orders enable row level security;" },
              output:
                "create table orders (id uuid);\n-- For a new migration:\n-- alter table public.orders enable row level security;\n",
            },
          ],
        },
      ],
    },
    {
      name: "switched off again by a later migration",
      code: "create table orders (id uuid); alter table orders enable row level security;",
      settings: beside({ "migrations/3_later.sql": "alter table orders disable row level security;" }),
      errors: [
        { messageId: "off", data: { table: "orders" }, line: 1, column: 14, endLine: 1, endColumn: 20, suggestions: 1 },
      ],
    },
    {
      name: "forced upon the owner, but not switched on",
      code: "create table orders (id uuid); alter table orders force row level security;",
      errors: [
        { messageId: "off", data: { table: "orders" }, line: 1, column: 14, endLine: 1, endColumn: 20, suggestions: 1 },
      ],
    },
    {
      name: "switched on in a block whose effect is not guessed at",
      code: "create table orders (id uuid);\ndo $$ begin alter table orders enable row level security; end $$;",
      errors: [
        { messageId: "off", data: { table: "orders" }, line: 1, column: 14, endLine: 1, endColumn: 20, suggestions: 1 },
      ],
    },
    {
      name: "renamed here: what was created elsewhere is told where it got its name",
      code: "alter table orders\n  rename to purchases;",
      settings: beside({ "migrations/1_first.sql": "create table orders (id uuid);" }),
      errors: [
        {
          messageId: "off",
          data: { table: "purchases" },
          line: 2,
          column: 13,
          endLine: 2,
          endColumn: 22,
          suggestions: 1,
        },
      ],
    },
    {
      name: "a partitioned table, once, and not its partition",
      code: `create table events (at date) partition by range (at);
create table events_2026 partition of events for values from ('2026-01-01') to ('2027-01-01');`,
      errors: [
        { messageId: "off", data: { table: "events" }, line: 1, column: 14, endLine: 1, endColumn: 20, suggestions: 1 },
      ],
    },
    {
      name: "a quoted name beyond ASCII, on lines that end with a carriage return, in another schema",
      code: 'create schema shop;\r\n/* 🧾 */ create table shop."Größe" (id uuid);\r\n',
      options: [{ schemas: ["public", "shop"] }],
      errors: [
        {
          messageId: "off",
          data: { table: "shop.Größe" },
          line: 2,
          column: 28,
          endLine: 2,
          endColumn: 35,
          suggestions: [
            {
              messageId: "remedy",
              data: { sql: 'alter table shop."Größe" enable row level security;' },
              output:
                'create schema shop;\r\n/* 🧾 */ create table shop."Größe" (id uuid);\r\n-- For a new migration:\n-- alter table shop."Größe" enable row level security;\n',
            },
          ],
        },
      ],
    },
    {
      name: "an exception for another table",
      code: "create table orders (id uuid);",
      options: [{ exceptions: [{ items: ["countries"], paths: [], reason: "Anybody may read it." }] }],
      errors: [
        { messageId: "off", data: { table: "orders" }, line: 1, column: 14, endLine: 1, endColumn: 20, suggestions: 1 },
      ],
    },
  ],
});
