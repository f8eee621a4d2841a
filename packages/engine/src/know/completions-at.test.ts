import { expect, test } from "vitest";

import { atCursor } from "../../tests/know/at-cursor.js";
import { completionsAt } from "./completions-at.js";

const head = 'import { createClient } from "@supabase/supabase-js";\nconst supabase = createClient(url, key);\n';
const labelsAt = (code: string): readonly string[] | undefined =>
  completionsAt(atCursor(`${head}${code}`))?.items.map(({ label }) => label);

test.each([
  ["an empty string", 'await supabase.from("‸");', ["orders", "parcels"]],
  ["a part of a name", "await supabase.from('or‸').select();", ["orders", "parcels"]],
  ["a string that is not closed", 'await supabase.from("or‸\nnext();', ["orders", "parcels"]],
  ["a call that is not closed", 'await supabase.from("or‸"\nnext();', ["orders", "parcels"]],
  ["another schema", 'await supabase.schema("audit").from("‸");', ["events"]],
  ["functions", 'await supabase.rpc("‸");', ["reserve_stock"]],
  ["edge functions", 'await supabase.functions.invoke("‸", {});', ["send-receipt"]],
  ["columns to compare", 'await supabase.from("orders").select().eq("‸", id);', ["id", "customer_id"]],
  ["columns to select", 'await supabase.from("orders").select("id, cus‸");', ["id", "customer_id"]],
  ["columns after a comma", 'await supabase.from("orders").select("‸, id");', ["id", "customer_id"]],
  ["a file that does not parse", 'if (\nawait supabase.from("‸");', ["orders", "parcels"]],
])("%s", (_, code, labels) => {
  expect(labelsAt(`${code}\n`)).toEqual(labels);
});

test.each([
  ["another library's from", 'Array.from("‸");'],
  ["a builder of SQL", 'query.select("id").from("‸").where("id", 1);'],
  ["another call", 'console.log("‸");'],
  ["a second argument", 'await supabase.from("orders").eq("id", "‸");'],
  ["columns of an embedded table", 'await supabase.from("orders").select("id, customers(‸)");'],
  ["no string", "await supabase.from(‸);"],
  ["a comment", '// supabase.from("orders") ‸'],
])("nothing in %s", (_, code) => {
  expect(labelsAt(`${code}\n`)).toBeUndefined();
});

test("what is chosen replaces the whole name, or the word of a select string", () => {
  const name = atCursor(`${head}supabase.from("or‸ders").select();\n`);
  expect(name.text.slice(...(completionsAt(name)?.range ?? [0, 0]))).toBe("orders");
  const column = atCursor(`${head}supabase.from("orders").select("id, cust‸omer, note");\n`);
  expect(column.text.slice(...(completionsAt(column)?.range ?? [0, 0]))).toBe("customer");
});

test("an entry says what it is", () => {
  expect(completionsAt(atCursor(`${head}supabase.from("‸");\n`))?.items).toEqual([
    {
      label: "orders",
      kind: "table",
      detail: "table (id, customer_id)",
      markdown: expect.stringContaining("**Table `orders`**") as string,
    },
    { label: "parcels", kind: "table", detail: "table", markdown: "" },
  ]);
});

test("tables in a migration, of the schema that is written", () => {
  const labels = (marked: string): readonly string[] | undefined =>
    completionsAt(atCursor(marked, "supabase/migrations/9.sql"))?.items.map(({ label }) => label);
  expect(labels("select * from or‸")).toEqual(["orders", "parcels"]);
  expect(labels("select * from audit.e‸")).toEqual(["events"]);
  expect(labels("select ‸")).toBeUndefined();
});
