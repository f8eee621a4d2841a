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
    { name: "audit", relations: ["events"], functions: ["log_event"] },
    {
      name: "public",
      relations: ["invoices", "order_lines", "orders", "team_members"],
      functions: ["close_day", "größe"],
    },
  ],
  edgeFunctions: ["send-mail"],
  renames: [],
  drops: [],
  unreadWords: ["late"],
};
const settings = { continuous: { database: { key: "shop", known: () => shop } } };

new RuleTester().run("known-references", knownReferences, {
  valid: [
    {
      name: "a table that exists",
      filename: "src/a.ts",
      settings,
      code: `await supabase.from("orders").select();`,
    },
    {
      name: "without facts nothing is said",
      filename: "src/a.ts",
      code: `await supabase.from("ordrs").select();`,
    },
    {
      name: "nothing known of a database",
      filename: "src/a.ts",
      settings: { continuous: { database: { key: "", known: () => null } } },
      code: `await supabase.from("ordrs").select();`,
    },
    {
      name: "a storage bucket",
      filename: "src/a.ts",
      settings,
      code: `await supabase.storage.from("avatars").upload("a.png", file);`,
    },
    {
      name: "other things named from",
      filename: "src/a.ts",
      settings,
      code: `Array.from("abc"); Buffer.from("abc"); await knex.from("ordrs").select(); await db.select().from("ordrs").where(x);`,
    },
    {
      name: "a name that is not known",
      filename: "src/a.ts",
      settings,
      code: `export const read = (table: string) => supabase.from(table).select();
await supabase.from(\`orders_\${year}\`).select();`,
    },
    {
      name: "only the form of the call says that it may be a client",
      filename: "src/a.ts",
      settings,
      code: `await source.from("ordrs").select();`,
    },
    {
      name: "a schema that Supabase manages",
      filename: "src/a.ts",
      settings,
      code: `await supabase.schema("auth").from("users").select();
await supabase.schema("pgmq_public").rpc("read", { queue_name: "mail" });`,
    },
    {
      name: "a table in another schema",
      filename: "src/a.ts",
      settings,
      code: `await supabase.schema("audit").from("events").select();`,
    },
    {
      name: "a word in what is not read",
      filename: "src/a.ts",
      settings,
      code: `await supabase.from("late").select();`,
    },
    {
      name: "what is embedded may be a column",
      filename: "src/a.ts",
      settings,
      code: `await supabase.from("orders").select("id, owner_id(name)");`,
    },
    {
      name: "another schema's names where standards.yaml says so",
      filename: "src/a.ts",
      settings,
      options: [{ schemas: ["audit"] }],
      code: `await supabase.from("events").select();`,
    },
    {
      name: "a schema that is not known",
      filename: "src/a.ts",
      settings,
      code: `await supabase.schema(name).from("ordrs").select();`,
    },
    {
      name: "a test",
      filename: "src/a.test.ts",
      settings,
      code: `await supabase.from("ordrs").select();`,
    },
    {
      name: "an exception by the table's name",
      filename: "src/a.ts",
      settings,
      options: [{ schemas: ["public"], exceptions: [{ items: ["ordrs"], paths: [], reason: "made by a partner" }] }],
      code: `await supabase.from("ordrs").select();`,
    },
    {
      name: "no edge functions of its own",
      filename: "src/a.ts",
      settings: { continuous: { database: { key: "", known: () => ({ ...shop, edgeFunctions: null }) } } },
      code: `await supabase.functions.invoke("ship");`,
    },
    {
      name: "edge functions alone say nothing of tables",
      filename: "src/a.ts",
      settings: { continuous: { database: { key: "", known: () => ({ ...shop, schemas: [] }) } } },
      code: `await supabase.from("ordrs").select(); await supabase.schema("x").rpc("f");`,
    },
  ],
  invalid: [
    {
      name: "a slip of the pen",
      filename: "src/a.ts",
      settings,
      code: `await supabase.from("ordrs").select();`,
      errors: [
        {
          messageId: "unknownNear",
          data: { kind: "Table", name: "ordrs", nearest: "orders" },
          line: 1,
          column: 22,
          endLine: 1,
          endColumn: 27,
          suggestions: [
            {
              messageId: "replace",
              data: { replacement: "orders" },
              output: `await supabase.from("orders").select();`,
            },
          ],
        },
      ],
    },
    {
      name: "nothing near",
      filename: "src/a.ts",
      settings,
      code: `await supabase.from("shipments").select();`,
      errors: [
        {
          messageId: "unknown",
          data: { kind: "Table", name: "shipments" },
          line: 1,
          column: 22,
          endLine: 1,
          endColumn: 31,
          suggestions: null,
        },
      ],
    },
    {
      name: "an exception for another table",
      filename: "src/a.ts",
      settings,
      options: [{ schemas: ["public"], exceptions: [{ items: ["orders"], paths: [], reason: "made by a partner" }] }],
      code: `await supabase.from("shipments").select();`,
      errors: [{ messageId: "unknown", line: 1, column: 22, endLine: 1, endColumn: 31 }],
    },
    {
      name: "a function, after letters of more than one unit",
      filename: "src/a.ts",
      settings,
      code: `const mood = "😀é"; await supabase.rpc("größen");`,
      errors: [
        {
          messageId: "unknownNear",
          data: { kind: "Function", name: "größen", nearest: "größe" },
          line: 1,
          column: 41,
          endLine: 1,
          endColumn: 47,
          suggestions: [
            {
              messageId: "replace",
              data: { replacement: "größe" },
              output: `const mood = "😀é"; await supabase.rpc("größe");`,
            },
          ],
        },
      ],
    },
    {
      name: "a constant is reported where it is written, once",
      filename: "src/a.ts",
      settings,
      code: `const TABLES = { lines: "order_line" } as const;
await supabase.from(TABLES.lines).select();
await supabase.from(TABLES.lines).insert({});`,
      errors: [
        {
          messageId: "unknownNear",
          data: { kind: "Table", name: "order_line", nearest: "order_lines" },
          line: 1,
          column: 26,
          endLine: 1,
          endColumn: 36,
          suggestions: [
            {
              messageId: "replace",
              data: { replacement: "order_lines" },
              output: `const TABLES = { lines: "order_lines" } as const;
await supabase.from(TABLES.lines).select();
await supabase.from(TABLES.lines).insert({});`,
            },
          ],
        },
      ],
    },
    {
      name: "a name put together of parts is reported whole, and not replaced",
      filename: "src/a.ts",
      settings,
      code: `const kind = "line";
await supabase.from(\`order_\${kind}\`).select();`,
      errors: [
        {
          messageId: "unknownNear",
          data: { kind: "Table", name: "order_line", nearest: "order_lines" },
          line: 2,
          column: 21,
          endLine: 2,
          endColumn: 36,
          suggestions: null,
        },
      ],
    },
    {
      name: "an edge function",
      filename: "src/a.js",
      settings,
      code: `await supabase.functions.invoke("sendMail");`,
      errors: [
        {
          messageId: "unknownNear",
          data: { kind: "Edge function", name: "sendMail", nearest: "send-mail" },
          line: 1,
          column: 34,
          endLine: 1,
          endColumn: 42,
          suggestions: [
            {
              messageId: "replace",
              data: { replacement: "send-mail" },
              output: `await supabase.functions.invoke("send-mail");`,
            },
          ],
        },
      ],
    },
    {
      name: "a subscription",
      filename: "src/a.ts",
      settings,
      code: `channel.on("postgres_changes", { event: "*", schema: "public", table: "invoice" }, update);`,
      errors: [
        {
          messageId: "unknownNear",
          data: { kind: "Table", name: "invoice", nearest: "invoices" },
          line: 1,
          column: 72,
          endLine: 1,
          endColumn: 79,
          suggestions: [
            {
              messageId: "replace",
              data: { replacement: "invoices" },
              output: `channel.on("postgres_changes", { event: "*", schema: "public", table: "invoices" }, update);`,
            },
          ],
        },
      ],
    },
  ],
});
