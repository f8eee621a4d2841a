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
    { name: "billing", relations: ["invoices"], functions: ["close_month"] },
    { name: "public", relations: ["orders"], functions: [] },
  ],
  edgeFunctions: null,
  renames: [
    {
      kind: "schema",
      from: { schema: "old", name: "old" },
      to: { schema: "billing", name: "billing" },
      path: "db/migrations/4_schema.sql",
    },
  ],
  drops: [{ kind: "schema", name: { schema: "archive", name: "archive" }, path: "db/migrations/8_drop.sql" }],
  unreadWords: [],
};
const settings = { continuous: { database: { key: "shop", known: () => shop } } };

new RuleTester().run("known-references: schemas", knownReferences, {
  valid: [
    {
      name: "the schema's new name",
      filename: "src/a.ts",
      settings,
      code: `await supabase.schema("billing").from("invoices").select();`,
    },
    {
      name: "another schema where only public is known",
      filename: "src/a.ts",
      settings: {
        continuous: {
          database: {
            key: "",
            known: () => ({ ...shop, schemas: shop.schemas.filter(({ name }) => name === "public") }),
          },
        },
      },
      code: `await supabase.schema("reports").from("days").select();`,
    },
  ],
  invalid: [
    {
      name: "a schema, and not what is named in it",
      filename: "src/a.ts",
      settings,
      code: `await supabase.schema("biling").from("anything").select();`,
      errors: [
        {
          messageId: "unknownNear",
          data: { kind: "Schema", name: "biling", nearest: "billing" },
          line: 1,
          column: 24,
          endLine: 1,
          endColumn: 30,
          suggestions: [
            {
              messageId: "replace",
              data: { replacement: "billing" },
              output: `await supabase.schema("billing").from("anything").select();`,
            },
          ],
        },
      ],
    },
    {
      name: "a schema that was renamed, and one that was dropped",
      filename: "src/a.ts",
      settings,
      code: `await supabase.schema("old").rpc("close_month");
await supabase.schema("archive").rpc("close_month");`,
      errors: [
        {
          messageId: "renamed",
          data: { kind: "Schema", name: "old", now: "billing", migration: "4_schema.sql" },
          line: 1,
          column: 24,
          endLine: 1,
          endColumn: 27,
          suggestions: [
            {
              messageId: "replace",
              data: { replacement: "billing" },
              output: `await supabase.schema("billing").rpc("close_month");
await supabase.schema("archive").rpc("close_month");`,
            },
          ],
        },
        {
          messageId: "dropped",
          data: { kind: "Schema", name: "archive", migration: "8_drop.sql" },
          line: 2,
          column: 24,
          endLine: 2,
          endColumn: 31,
          suggestions: null,
        },
      ],
    },
    {
      name: "a table of a schema by its full name",
      filename: "src/a.ts",
      settings,
      code: `await supabase.schema("billing").from("invoice").select();`,
      errors: [
        {
          messageId: "unknownNear",
          data: { kind: "Table", name: "billing.invoice", nearest: "invoices" },
          line: 1,
          column: 40,
          endLine: 1,
          endColumn: 47,
          suggestions: [
            {
              messageId: "replace",
              data: { replacement: "invoices" },
              output: `await supabase.schema("billing").from("invoices").select();`,
            },
          ],
        },
      ],
    },
  ],
});
