import { expect, test } from "vitest";

import { listUses } from "../../tests/list-uses.js";

function schemasOf(text: string): readonly string[] {
  return listUses(text).map(
    ({ name, schema, isSchemaHidden }) => `${name} in ${isSchemaHidden === true ? "any" : (schema ?? "the default")}`,
  );
}

test("a schema that the file does not show is told from the default", () => {
  expect(
    schemasOf(`
      await supabase.from("orders").select();
      await supabase.schema("audit").from("events").select();
      await supabase.schema(name).from("days").select("id, lines(id)");
      await supabase.schema(name).rpc("close_day");
      const inSchema = supabase.schema;
      await inSchema(name).from("weeks").select();
    `),
  ).toEqual([
    "orders in the default",
    "audit in the default",
    "events in audit",
    "days in any",
    "lines in any",
    "close_day in any",
    "weeks in any",
  ]);
});

test("so is one among a client's options", () => {
  expect(
    schemasOf(`
      import { createClient } from "@supabase/supabase-js";
      const plain = createClient(url, key, { auth: { persistSession: false } });
      const shop = createClient(url, key, { db: { schema: "shop" } });
      const other = createClient(url, key, { db: { schema: process.env.DB_SCHEMA } });
      await plain.from("orders").select();
      await shop.from("carts").select();
      await other.from("days").select();
    `),
  ).toEqual(["orders in the default", "carts in shop", "days in any"]);
});

test("all tables of a schema are no table", () => {
  expect(listUses(`channel.on("postgres_changes", { event: "*", schema: "public", table: "*" }, f);`)).toEqual([]);
});
