import { expect, test } from "vitest";

import { listUses } from "../../tests/list-uses.js";
import { isKnownUse } from "./is-known-use.js";

function embedsIn(text: string): readonly string[] {
  return listUses(text).flatMap((use) => (use.form === "embed" ? [`${use.name} ${text.slice(...use.range)}`] : []));
}

test("resources that a select string embeds, where they stand", () => {
  expect(
    embedsIn(
      'await supabase.from("orders").select("*, customers(name), items:order_items!inner(id, products (sku))");',
    ),
  ).toEqual(["customers customers", "order_items order_items", "products products"]);
});

test("over lines, with holes, through constants and after a write", () => {
  expect(
    embedsIn(`
      const COLUMNS = "id, teams(name)";
      await supabase.from("orders").select(\`
        id, \${COLUMNS},
        customers (\${fields}),
        lines(id)
      \`);
      await supabase.from("orders").select(COLUMNS);
      await supabase.from("orders").insert({}).select("id, notes(text)");
    `),
  ).toEqual(["teams teams", "customers customers", "lines lines", "notes notes"]);
});

test("an embedded name that is no table is left to who knows the tables", () => {
  const uses = listUses('await supabase.from("orders").select("author:user_id(name), customers(name)");');
  const known = uses.filter((use) => isKnownUse(use, (name) => name === "customers"));
  expect(known.map(({ name, form }) => [name, form])).toEqual([
    ["orders", "call"],
    ["customers", "embed"],
  ]);
});
