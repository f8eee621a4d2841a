import { expect, test } from "vitest";

import { writeTree } from "../../tests/write-tree.js";
import { discoverInventory } from "../discover-inventory.js";
import type { Inventory } from "../inventory.js";

const standards = {
  database: { migrations: null, types: null, schemas: ["public"] },
  pipelines: { include: [] },
  services: { include: ["**/services/**"], exclude: [] },
};

async function discover(files: Readonly<Record<string, string>>): Promise<Inventory> {
  return discoverInventory({ root: writeTree(files), standards });
}

const shop = {
  "package.json": '{ "name": "shop" }',
  "supabase/migrations/20260101000000_members.sql": `create table members (id uuid primary key, email text not null);
create table old_things (id int);
create function touch() returns trigger language plpgsql as $$ begin return new; end $$;
create function is_member(who uuid) returns boolean language sql as $$ select exists (select from team_members) $$;
create schema billing;
create table billing.invoices (id bigint generated always as identity primary key, total numeric(10, 2) default 0);
`,
  "supabase/migrations/20260201000000_rename.sql": `alter table members rename to team_members;
alter table team_members add column nickname text;
alter table team_members enable row level security;
create policy "members read" on team_members for select using (is_member(id));
drop table old_things;
this is not sql;
create view active_members as select id, email from team_members;
`,
  "supabase/migrations/notes.sql": "create table never_made (id int);",
  "supabase/functions/send-invite/index.ts": "Deno.serve(() => new Response());\n",
  "src/database.types.ts": `export type Database = {
  public: {
    Tables: {
      team_members: { Row: { id: string; email: string }; Insert: { id: string; email: string }; Update: {} };
      ghosts: { Row: { id: string }; Insert: {}; Update: {} };
    };
    Views: {};
    Functions: {};
    Enums: {};
  };
};
`,
  "services/member-service.ts": `import { createClient } from "@supabase/supabase-js";
const supabase = createClient("https://api.shop.io", "key");
export const memberService = {
  async list() { return await supabase.from("team_members").select("id"); },
  async add() { return await supabase.from("team_members").insert({}); },
  async invite() { return await supabase.functions.invoke("send-invite"); },
  async bill() { return await supabase.schema("billing").from("invoices").select("total"); },
  async wrong() { return await supabase.from("membrs").select("id"); },
};
`,
  "src/report.ts":
    'export const report = (pool) => pool.query("select count(*) from active_members where id = $1", [1]);\n',
};

test("tables are what the migrations leave, with who uses them and where sources disagree", async () => {
  const { items } = await discover(shop);
  const tables = items.filter((item) => item.item_type === "table");
  expect(tables.map(({ item_name, item_path, metadata }) => [item_name, item_path, metadata.line])).toEqual([
    ["active_members", "supabase/migrations/20260201000000_rename.sql", 7],
    ["billing.invoices", "supabase/migrations/20260101000000_members.sql", 6],
    ["ghosts", "src/database.types.ts", 5],
    ["team_members", "supabase/migrations/20260101000000_members.sql", 1],
  ]);
  expect(tables.find(({ item_name }) => item_name === "team_members")?.metadata).toEqual({
    schema: "public",
    kind: "table",
    columns: [
      { name: "id", type: "uuid", nullable: false, default: null },
      { name: "email", type: "text", nullable: false, default: null },
      { name: "nickname", type: "text", nullable: true, default: null },
    ],
    foreign_keys: [],
    primary_key: ["id"],
    row_level_security: true,
    policies: ["members read"],
    sources: ["migrations", "types"],
    line: 1,
    references: [
      "services/member-service.ts",
      "supabase/migrations/20260101000000_members.sql",
      "supabase/migrations/20260201000000_rename.sql",
    ],
    readers: ["services/member-service.ts"],
    writers: ["services/member-service.ts"],
    previous_names: ["members"],
    drift: ["column nickname: the types file lacks it; a migration makes it"],
  });
  expect(
    tables.map(({ item_name, metadata }) => [item_name, metadata.sources, metadata.drift, metadata.readers]),
  ).toEqual([
    ["active_members", ["migrations"], ["the types file lacks it; a migration makes it"], ["src/report.ts"]],
    ["billing.invoices", ["migrations"], [], ["services/member-service.ts"]],
    ["ghosts", ["types"], ["no migration leaves it standing; the types file has it"], []],
    expect.anything(),
  ]);
});

test("functions of the database and edge functions", async () => {
  const { items } = await discover(shop);
  const functions = items.filter((item) => item.item_type === "function");
  expect(
    functions.map(({ item_name, metadata }) => [item_name, metadata.kind, metadata.is_trigger, metadata.references]),
  ).toEqual([
    ["is_member", "database", false, ["supabase/migrations/20260201000000_rename.sql"]],
    ["send-invite", "edge", false, ["services/member-service.ts"]],
    ["touch", "database", true, []],
  ]);
  expect(functions[0]?.metadata).toMatchObject({
    arguments: ["who uuid"],
    returns: "boolean",
    language: "sql",
    overloads: 1,
  });
});

test("a service says what it touches", async () => {
  const { items } = await discover(shop);
  const [service] = items.filter((item) => item.item_type === "service");
  expect([service?.metadata.tables, service?.metadata.hosts]).toEqual([
    ["billing.invoices", "membrs", "send-invite", "team_members"],
    ["api.shop.io"],
  ]);
});

test("one bad statement is a problem and hides no other; what Supabase skips is said; strange names are doubtful", async () => {
  const { problems, doubtful } = await discover(shop);
  expect(problems.map(({ code, where }) => [code, where.path, where.line])).toEqual([
    ["sql-syntax", "supabase/migrations/20260201000000_rename.sql", 6],
    ["migration-skipped", "supabase/migrations/notes.sql", undefined],
  ]);
  expect(doubtful).toEqual([
    {
      item_type: "table",
      item_name: "membrs",
      item_path: "services/member-service.ts",
      seen_by: "use",
      reason: "named by code here, made by no migration, types file or folder of functions",
    },
  ]);
});

test("a database function and an edge function of one name are told apart", async () => {
  const { items } = await discover({
    "supabase/migrations/20260101000000_a.sql": "create function hello() returns int language sql as 'select 1';",
    "supabase/functions/hello/index.ts": "Deno.serve(() => new Response());\n",
  });
  expect(items.map(({ item_name }) => item_name)).toEqual(["hello", "hello (edge)"]);
});

test("two packages have a database each, and a folder that is not Supabase's counts where there is no other", async () => {
  const create = (name: string): string => `create table ${name} (id int);`;
  const { items } = await discover({
    "a/supabase/migrations/20260101000000_a.sql": create("apples"),
    "b/supabase/migrations/20260101000000_b.sql": create("pears"),
    "c/database/migrations/1.sql": create("plums"),
  });
  expect(items.map(({ item_name }) => item_name)).toEqual(["apples", "pears"]);
  const other = await discover({
    "database/migrations/2_b.sql": "drop table plums;",
    "database/migrations/1.sql": create("plums"),
  });
  expect(other.items).toEqual([]);
});
