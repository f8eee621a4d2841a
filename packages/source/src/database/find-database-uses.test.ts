import { parse } from "@typescript-eslint/parser";
import { expect, test } from "vitest";

import { listUses, nameUses } from "../../tests/list-uses.js";
import { findDatabaseUses } from "./find-database-uses.js";

test("a table that is read", () => {
  expect(listUses(`import { supabase } from "./supabase";\nawait supabase.from("orders").select();\n`)).toEqual([
    {
      kind: "table",
      name: "orders",
      schema: null,
      operation: "select",
      form: "call",
      certainty: "name",
      range: [60, 66],
      argumentRange: [59, 67],
      line: 2,
      column: 22,
    },
  ]);
});

test("both parsers' trees give the same uses", () => {
  const code = `import { createClient } from "@supabase/supabase-js";
const tables = { größe: "größen" } as const;
class Store {
  declare readonly tag: string;
  private readonly client: SupabaseClient<Database>;
  accessor table = "orders";
  constructor(client: SupabaseClient<Database>) { this.client = client; }
  read = async () => (await this.client?.from(this.table)!.select("*, größe:größen!inner(id)")).data;
}
enum Names { Lines = "order_lines" }
export const load = () => createClient(url, key).from(tables.größe).delete(), more = () => db.from(Names.Lines).select();
`;
  const ast = parse(code, { range: true, loc: true });
  expect(findDatabaseUses(ast, code)).toEqual(listUses(code));
  expect(nameUses(code)).toEqual([
    "table größen delete",
    "table orders select",
    "table größen select",
    "table order_lines select",
  ]);
});

test("what is done with a table", () => {
  expect(
    nameUses(`
      await supabase.from("a").select();
      await supabase.from("b").insert({}).select();
      await supabase.from("c").update({}).eq("id", 1);
      await supabase.from("d").upsert({});
      await supabase.from("e").delete();
      const query = supabase.from("f");
      if (all) await query.select();
      else await query.delete();
      keep(supabase.from("g"));
    `),
  ).toEqual([
    "table a select",
    "table b insert",
    "table c update",
    "table d upsert",
    "table e delete",
    "table f select",
    "table f delete",
    "table g unknown",
  ]);
});

test("functions, schemas and edge functions", () => {
  expect(
    nameUses(`
      await supabase.rpc("close_day", { day });
      await supabase.schema("audit").from("events").insert({});
      await supabase.schema("audit").rpc("purge");
      await supabase.functions.invoke("send-mail", { body });
      const { functions } = supabase;
      await functions.invoke<Answer>("render/pdf?wide=1");
    `),
  ).toEqual([
    "function close_day call",
    "schema audit unknown",
    "table audit.events insert",
    "schema audit unknown",
    "function audit.purge call",
    "edge_function send-mail call",
    "edge_function render call",
  ]);
});

test("the schema goes with the client that is narrowed to it or made for it", () => {
  expect(
    nameUses(`
      import { createClient } from "@supabase/supabase-js";
      const ledger = createClient(url, key, { db: { schema: "ledger" } });
      await ledger.from("entries").select();
      const audit = ledger.schema("audit");
      await audit.from("events").select();
    `),
  ).toEqual(["table ledger.entries select", "schema audit unknown", "table audit.events select"]);
});

test("tables that are listened to", () => {
  expect(
    nameUses(`
      channel.on("postgres_changes", { event: "*", schema: "public", table: "orders" }, reload).subscribe();
      channel.on("postgres_changes", { event: "*", schema: "*" }, reload);
      emitter.on("change", { table: "nothing" });
    `),
  ).toEqual(["table public.orders select"]);
});

test("addresses of the API", () => {
  expect(
    nameUses(
      'fetch(`${url}/functions/v1/send-mail`); fetch(url + "/rest/v1/orders?select=*"); fetch(`${url}/rest/v1/rpc/close_day`); fetch(`${url}/rest/v1/${table}`); fetch(`${url}/rest/v1/rpc/${name}`);',
    ),
  ).toEqual(["edge_function send-mail call", "table orders unknown", "function close_day call"]);
});

test("how sure it is that a client is meant", () => {
  const uses = listUses(`
    import { createClient as make } from "npm:@supabase/supabase-js@2";
    const a = make(url, key);
    a.from("made").select();
    function read(b: SupabaseClient<Database>, c: Context) {
      b.from("typed").select();
      c.supabase.from("named").select();
      c.db.from("usual").select();
      c.store.from("shaped").select();
      c.store.from("shaped_no_more");
    }
  `);
  expect(uses.map(({ name, certainty }) => [name, certainty])).toEqual([
    ["made", "client"],
    ["typed", "client"],
    ["named", "name"],
    ["usual", "name"],
    ["shaped", "shape"],
  ]);
});
