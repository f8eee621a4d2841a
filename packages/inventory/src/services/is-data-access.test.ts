import { expect, test } from "vitest";

import { writeTree } from "../../tests/write-tree.js";
import { discoverInventory } from "../discover-inventory.js";

const standards = {
  database: { migrations: null, types: null, schemas: ["public"] },
  pipelines: { include: [] },
  services: { include: ["**/services/**"], exclude: [] },
};

async function findIn(path: string, text: string): Promise<readonly string[]> {
  const { items } = await discoverInventory({ root: writeTree({ [path]: text }), standards });
  return items.flatMap((item) =>
    item.item_type === "service" ? [`${item.item_name} ${item.metadata.detected_by}`] : [],
  );
}

const query =
  'import { supabase } from "./supabase";\nexport const listOrders = async () => await supabase.from("orders").select();\n';

test.each([
  ["functions that ask a table", "db/orders.ts", query, ["orders shape"]],
  [
    "a function that is handed a client",
    "data/remove-order.ts",
    "export async function removeOrder(client: TypedSupabaseClient, id: string) { return await cancel(client, id); }\n",
    ["remove-order shape"],
  ],
  ["a page's handler", "app/orders/route.ts", query.replace("listOrders", "GET"), []],
  ["a route file, whatever it exports", "app/orders/route.ts", query, []],
  ["a hook", "lib/use-orders.ts", query.replace("listOrders", "useOrders"), []],
  ["a component's module", "lib/orders.tsx", query, []],
  ["a script", "scripts/orders.ts", query, []],
  ["a handler given to its runtime", "jobs/orders.ts", `${query}app.timer("orders", { handler: listOrders });\n`, []],
  [
    "functions that touch no database",
    "lib/prices.ts",
    "export function round(price: number) { return Math.round(price); }\n",
    [],
  ],
])("%s", async (_name, path, text, found) => {
  expect(await findIn(path, text)).toEqual(found);
});
