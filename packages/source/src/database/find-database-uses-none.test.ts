import { expect, test } from "vitest";

import { nameUses } from "../../tests/list-uses.js";

test("buckets are no tables", () => {
  expect(
    nameUses(`
      await supabase.storage.from("avatars").upload(path, file);
      await supabase.storage.from("avatars").update(path, file);
      const { storage } = supabase;
      await storage.from("avatars").update(path, file);
      const bucket = supabase.storage;
      await bucket.from("avatars").update(path, file);
    `),
  ).toEqual([]);
});

test("what makes arrays, buffers and streams", () => {
  expect(
    nameUses(`
      Array.from("abc"); Buffer.from("abc", "hex"); Buffer.from("abc"); Uint8Array.from("12"); Object.from("x");
      Observable.from("abc").select("x"); from("abc").pipe(map(String)); Readable.from("abc"); Temporal.PlainDate.from("2026");
    `),
  ).toEqual([]);
});

test("query builders of other libraries", () => {
  expect(
    nameUses(`
      import knex from "knex";
      const books = knex({ client: "pg" });
      await books.from("books").select("title");
      await orm.select().from(users);
      await kysely.selectFrom("books").selectAll();
      await knexClient.from("books").select();
      await db.from("feature_tags").select("*").leftJoin("features", "a", "b").where("id", 1);
      await db.select("x").from("feature_links").select("y");
      await db.from("months as m").select();
      squel.select().from("books").where("id = 1");
    `),
  ).toEqual([]);
});

test("other clients with calls of the same name", () => {
  expect(
    nameUses(`
      await provider.rpc("eth_blockNumber");
      await client.rpc("eth_call", [tx]);
      await nodeClient.rpc("getBlock");
      await ipcRenderer.invoke("open-file");
      await chain.invoke("hello");
      const shape = z.function();
      ajv.schema("user");
      mailer.from("a@b.example").select("x");
    `),
  ).toEqual([]);
});

test("names that the file does not show", () => {
  expect(
    nameUses(`
      import { TABLES } from "./tables";
      await supabase.from(TABLES.orders).select();
      await supabase.from(\`orders_\${region}\`).select();
      export const read = (table: string) => supabase.from(table).select();
    `),
  ).toEqual([]);
});

test("comments and strings", () => {
  expect(
    nameUses(`// await supabase.from("orders").select();\nconst help = 'supabase.from("orders").select()';`),
  ).toEqual([]);
});
