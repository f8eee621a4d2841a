import type { KnownDatabase } from "@continuous/database";
import { RuleTester } from "@typescript-eslint/rule-tester";
import { afterAll, describe, it } from "vitest";

import { knownReferences } from "./known-references.js";

RuleTester.afterAll = afterAll;
RuleTester.describe = describe;
RuleTester.it = it;
RuleTester.itOnly = it.only;

const shop: KnownDatabase = {
  schemas: [
    { name: "billing", relations: ["invoices", "receipts"], functions: ["close_month"] },
    { name: "public", relations: ["orders", "team_members"], functions: ["close_day"] },
  ],
  edgeFunctions: null,
  renames: [
    {
      kind: "relation",
      from: { schema: "public", name: "users" },
      to: { schema: "public", name: "members" },
      path: "db/migrations/1_users.sql",
    },
    {
      kind: "relation",
      from: { schema: "public", name: "bills" },
      to: { schema: "old", name: "bills" },
      path: "db/migrations/2_move.sql",
    },
    {
      kind: "relation",
      from: { schema: "old", name: "bills" },
      to: { schema: "old", name: "invoices" },
      path: "db/migrations/3_bills.sql",
    },
    {
      kind: "schema",
      from: { schema: "old", name: "old" },
      to: { schema: "billing", name: "billing" },
      path: "db/migrations/4_schema.sql",
    },
    {
      kind: "relation",
      from: { schema: "public", name: "members" },
      to: { schema: "public", name: "team_members" },
      path: "db/migrations/5_members.sql",
    },
    {
      kind: "relation",
      from: { schema: "public", name: "carts" },
      to: { schema: "public", name: "baskets" },
      path: "db/migrations/5_members.sql",
    },
  ],
  drops: [
    { kind: "relation", name: { schema: "public", name: "coupons" }, path: "db/migrations/6_drop.sql" },
    { kind: "relation", name: { schema: "public", name: "baskets" }, path: "db/migrations/7_drop.sql" },
  ],
  unreadWords: ["coupons", "members"],
};
const settings = { continuous: { database: { key: "shop", known: () => shop } } };

new RuleTester().run("known-references: what migrations tell", knownReferences, {
  valid: [
    {
      name: "the new name",
      filename: "src/a.ts",
      settings,
      code: `await supabase.from("team_members").select();`,
    },
    {
      name: "a client that another module makes may be made for another schema",
      filename: "src/a.ts",
      settings,
      code: `await supabase.from("receipts").select();`,
    },
    {
      name: "another project's table",
      filename: "src/a.ts",
      settings,
      code: `import { createClient } from "@supabase/supabase-js";
await createClient(process.env.SUPABASE_URL, key).from("orders").select();
await createClient(process.env.LEGACY_URL, key).from("members").select();`,
    },
  ],
  invalid: [
    {
      name: "a rename",
      filename: "src/a.ts",
      settings,
      code: `await supabase.from("members").select();`,
      errors: [
        {
          messageId: "renamed",
          data: { kind: "Table", name: "members", now: "team_members", migration: "5_members.sql" },
          line: 1,
          column: 22,
          endLine: 1,
          endColumn: 29,
          suggestions: [
            {
              messageId: "replace",
              data: { replacement: "team_members" },
              output: `await supabase.from("team_members").select();`,
            },
          ],
        },
      ],
    },
    {
      name: "a chain of renames",
      filename: "src/a.ts",
      settings,
      code: `await supabase.from("users").select();`,
      errors: [
        {
          messageId: "renamed",
          data: { kind: "Table", name: "users", now: "team_members", migration: "5_members.sql" },
          line: 1,
          column: 22,
          endLine: 1,
          endColumn: 27,
          suggestions: [
            {
              messageId: "replace",
              data: { replacement: "team_members" },
              output: `await supabase.from("team_members").select();`,
            },
          ],
        },
      ],
    },
    {
      name: "a move to another schema, and that schema's new name",
      filename: "src/a.ts",
      settings,
      code: `await supabase.from("bills").select();`,
      errors: [
        {
          messageId: "renamed",
          data: { kind: "Table", name: "bills", now: "billing.invoices", migration: "4_schema.sql" },
          line: 1,
          column: 22,
          endLine: 1,
          endColumn: 27,
          suggestions: null,
        },
      ],
    },
    {
      name: "a renamed table in a select string",
      filename: "src/a.ts",
      settings,
      code: `await supabase.from("orders").select("id, members(email), owner_id(name)");`,
      errors: [
        {
          messageId: "renamed",
          data: { kind: "Table", name: "members", now: "team_members", migration: "5_members.sql" },
          line: 1,
          column: 43,
          endLine: 1,
          endColumn: 50,
          suggestions: [
            {
              messageId: "replace",
              data: { replacement: "team_members" },
              output: `await supabase.from("orders").select("id, team_members(email), owner_id(name)");`,
            },
          ],
        },
      ],
    },
    {
      name: "a drop, though a block mentions it",
      filename: "src/a.ts",
      settings,
      code: `await supabase.from("coupons").select();`,
      errors: [
        {
          messageId: "dropped",
          data: { kind: "Table", name: "coupons", migration: "6_drop.sql" },
          line: 1,
          column: 22,
          endLine: 1,
          endColumn: 29,
          suggestions: null,
        },
      ],
    },
    {
      name: "a drop under a later name",
      filename: "src/a.ts",
      settings,
      code: `await supabase.from("carts").select();`,
      errors: [
        {
          messageId: "dropped",
          data: { kind: "Table", name: "carts", migration: "7_drop.sql" },
          line: 1,
          column: 22,
          endLine: 1,
          endColumn: 27,
          suggestions: null,
        },
      ],
    },
    {
      name: "a name of another schema",
      filename: "src/a.ts",
      settings,
      code: `import { createClient } from "@supabase/supabase-js";
await createClient(url, key).from("receipts").select();`,
      errors: [
        {
          messageId: "elsewhere",
          data: { kind: "Table", name: "receipts", schema: "billing" },
          line: 2,
          column: 36,
          endLine: 2,
          endColumn: 44,
          suggestions: null,
        },
      ],
    },
    {
      name: "a function that is read, and a table that is called",
      filename: "src/a.ts",
      settings,
      code: `await supabase.from("close_day").select();
await supabase.rpc("orders");`,
      errors: [
        {
          messageId: "callIt",
          data: { kind: "Table", name: "close_day" },
          line: 1,
          column: 22,
          endLine: 1,
          endColumn: 31,
          suggestions: null,
        },
        {
          messageId: "readIt",
          data: { kind: "Function", name: "orders" },
          line: 2,
          column: 21,
          endLine: 2,
          endColumn: 27,
          suggestions: null,
        },
      ],
    },
  ],
});
