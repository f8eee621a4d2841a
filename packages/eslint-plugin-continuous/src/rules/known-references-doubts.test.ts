import type { KnownDatabase } from "@continuous/database";
import { RuleTester } from "@typescript-eslint/rule-tester";
import { afterAll, describe, it } from "vitest";

import { knownReferences } from "./known-references.js";

RuleTester.afterAll = afterAll;
RuleTester.describe = describe;
RuleTester.it = it;
RuleTester.itOnly = it.only;

const shop: KnownDatabase = {
  schemas: [{ name: "public", relations: ["order_lines", "orders"], functions: ["best_line"] }],
  edgeFunctions: null,
  linkNames: ["id", "order_lines_order_key", "owner_id", "shipping_address"],
  renames: [],
  drops: [],
  unreadWords: [],
};
const settings = { continuous: { database: { key: "shop", known: () => shop } } };

new RuleTester().run("known-references: where it is not sure", knownReferences, {
  valid: [
    {
      name: "tables, columns, constraints and functions that lead to tables",
      filename: "src/a.ts",
      settings,
      code: `await supabase.from("orders").select("id, order_lines(id), owner_id(name), by:order_lines_order_key(id), best_line(id)");`,
    },
    {
      name: "a key that a types file does not name",
      filename: "src/a.ts",
      settings,
      code: `await supabase.from("orders").select("orders_owner_fkey(name)");`,
    },
    {
      name: "where not every column is known",
      filename: "src/a.ts",
      settings: {
        continuous: {
          database: {
            key: "",
            known: (): KnownDatabase => ({
              schemas: shop.schemas,
              edgeFunctions: null,
              renames: [],
              drops: [],
              unreadWords: [],
            }),
          },
        },
      },
      code: `await supabase.from("orders").select("shipments(id)");`,
    },
    {
      name: "a function that knows that there may be none",
      filename: "src/a.ts",
      settings,
      code: `const TABLE = "shipments";
async function purge() {
  const { error } = await supabase.from(TABLE).delete();
  if (error?.code === "42P01") return "skipped";
  throw error;
}`,
    },
  ],
  invalid: [
    {
      name: "another function of such a file",
      filename: "src/a.ts",
      settings,
      code: `const isMissing = (error) => error.code === "PGRST205";
await supabase.from("shipments").delete();`,
      errors: [
        {
          messageId: "unknown",
          data: { kind: "Table", name: "shipments" },
          line: 2,
          column: 22,
          endLine: 2,
          endColumn: 31,
          suggestions: null,
        },
      ],
    },
    {
      name: "a table that does not exist, and no column either",
      filename: "src/a.ts",
      settings,
      code: `await supabase.from("orders").select("id, order_line(id), owner_id(name)");`,
      errors: [
        {
          messageId: "unknownNear",
          data: { kind: "Table", name: "order_line", nearest: "order_lines" },
          line: 1,
          column: 43,
          endLine: 1,
          endColumn: 53,
          suggestions: [
            {
              messageId: "replace",
              data: { replacement: "order_lines" },
              output: `await supabase.from("orders").select("id, order_lines(id), owner_id(name)");`,
            },
          ],
        },
      ],
    },
  ],
});
