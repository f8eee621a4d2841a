import { expect, test } from "vitest";

import { listUses, nameUses } from "../../tests/list-uses.js";

test("constants, templates without holes, object maps and enums", () => {
  expect(
    nameUses(`
      const ORDERS = "orders";
      const TABLES = Object.freeze({ lines: "order_lines", nested: { carts: "carts" } } as const);
      enum Table { Users = "users" }
      const prefix = "shop";
      await supabase.from(ORDERS).select();
      await supabase.from(\`plain\`).select();
      await supabase.from(TABLES.lines).select();
      await supabase.from(TABLES["nested"].carts).select();
      await supabase.from(Table.Users as never).select();
      await supabase.from(\`\${prefix}_items\`).select();
      await supabase.from(prefix + "_parts").select();
    `),
  ).toEqual([
    "table orders select",
    "table order_lines select",
    "table carts select",
    "table users select",
    "table plain select",
    "table shop_items select",
    "table shop_parts select",
  ]);
});

test("the place is where the name is written, the argument where it is used", () => {
  const text = `const ORDERS = "orders";\nawait supabase.from(ORDERS).select();`;
  expect(listUses(text)).toMatchObject([{ range: [16, 22], argumentRange: [45, 51], line: 1, column: 17 }]);
});

test("either of two names", () => {
  expect(
    nameUses(`
      await supabase.from(isOld ? "old_orders" : "orders").select();
      let table = "a";
      if (isOld) table = "b";
      await supabase.from(table).delete();
      const kinds = { x: "x_rows", y: "y_rows" };
      await supabase.from(kinds[kind]).select();
    `),
  ).toEqual([
    "table old_orders select",
    "table orders select",
    "table a delete",
    "table b delete",
    "table x_rows select",
    "table y_rows select",
  ]);
});

test("loops over names", () => {
  expect(
    nameUses(`
      for (const table of ["a", "b"] as const) await supabase.from(table).delete();
      await Promise.all(["c", "d"].map((table) => supabase.from(table).delete()));
      for (const { table } of [{ table: "e" }]) await supabase.from(table).delete();
      for (const table of Object.keys({ f: 1 })) await supabase.from(table).delete();
      for (const table of Object.values({ x: "g" })) await supabase.from(table).delete();
    `),
  ).toEqual([
    "table a delete",
    "table b delete",
    "table c delete",
    "table d delete",
    "table e delete",
    "table f delete",
    "table g delete",
  ]);
});

test("wrappers in the same file", () => {
  expect(
    nameUses(`
      const table = (name: string) => supabase.from(name);
      await table("orders").select();
      await table("carts").insert({});
      async function removeAll(name: string, id: string) {
        return await supabase.from(name).delete().eq("id", id);
      }
      await removeAll("lines", "1");
    `),
  ).toEqual(["table orders select", "table carts insert", "table lines delete"]);
});

test("fields of classes, and what constructors are given", () => {
  expect(
    nameUses(`
      class Orders {
        private readonly table = "orders";
        static readonly audit = "order_events";
        list = () => supabase.from(this.table).select();
        log() { return supabase.from(Orders.audit).insert({}); }
      }
      class Store {
        constructor(protected readonly table: string) {}
        all() { return supabase.from(this.table).select(); }
        one(name: string) { return supabase.from(name).select(); }
        two() { return this.one("pairs"); }
      }
      class Carts extends Store {
        constructor() { super("carts"); }
      }
      const users = new Store("users");
      users.one("profiles");
    `),
  ).toEqual([
    "table orders select",
    "table order_events insert",
    "table pairs select",
    "table carts select",
    "table users select",
    "table profiles select",
  ]);
});

test("functions that give a name", () => {
  expect(
    nameUses(`
      function tableOf(kind: string) {
        switch (kind) {
          case "order":
            return "orders";
          default:
            return "carts";
        }
      }
      await supabase.from(tableOf(kind)).select();
    `),
  ).toEqual(["table orders select", "table carts select"]);
});

test("a schema that comes along with the name", () => {
  expect(
    nameUses(`
      const count = (schema: string, name: string) => supabase.schema(schema).from(name).select();
      await count("audit", "events");
      await count("shop", "orders");
    `),
  ).toEqual(["schema audit unknown", "table audit.events select", "schema shop unknown", "table shop.orders select"]);
});

test("names that only a type lists", () => {
  expect(nameUses('export const read = (table: "orders" | "carts") => supabase.from(table).select();')).toEqual([
    "table orders select",
    "table carts select",
  ]);
});

test("clients that functions and hooks give", () => {
  expect(
    nameUses(`
      const client = useSupabaseClient();
      await client.from("a").select();
      await (await createSupabaseServer()).from("b").select();
      await (store as SupabaseClient).from("c").select();
      await this.deps.supabase!.from("d").select();
    `),
  ).toEqual(["table a select", "table b select", "table c select", "table d select"]);
});

test("values that lead back to themselves end", () => {
  expect(
    nameUses(`
      const a = b, b = a;
      function f(x) { return f(x) ?? g(x); }
      function g(x) { return f(g(x)); }
      await supabase.from(a).select();
      await supabase.from(f("orders")).select();
    `),
  ).toEqual([]);
});
