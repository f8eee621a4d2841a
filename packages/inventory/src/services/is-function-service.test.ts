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
  [
    "functions that ask another's interface",
    "lib/weather.ts",
    "export async function getWeather(city: string) { return (await fetch(`https://weather.example/${city}`)).json(); }\n",
    ["weather shape"],
  ],
  [
    "a function in a wrapper that a factory makes",
    "server/close-order.ts",
    'import { Order } from "orm";\nasync function closeOrder(id: string) { await Order.update({ id }); }\nexport default traced({ name: "x" })(closeOrder);\n'.replace(
      "traced",
      "traceFunction",
    ),
    ["close-order shape"],
  ],
  [
    "a function in a cache",
    "data/user.ts",
    'import { prisma } from "./prisma";\nexport const getUser = reactCache(async (id: string) => await prisma.user.find(id));\n',
    ["user shape"],
  ],
  [
    "functions that answer requests",
    "api/orders.ts",
    "export async function listOrders(req: Request, res: Response) { res.send(await fetch('https://orders.example')); }\n",
    [],
  ],
  [
    "a handler by its type",
    "endpoints/orders.ts",
    "export const listOrders: RequestHandler = async (incoming) => { await fetch('https://orders.example'); };\n",
    [],
  ],
  [
    "what is handed a request and makes a client",
    "lib/client.ts",
    'import { createBox } from "@supabase/ssr";\nexport function createClient(request: Request, response?: Response) { return createBox(request, response); }\n',
    ["client shape"],
  ],
  ["actions that a framework gives an address", "app/orders/actions.ts", `"use server";\n${query}`, []],
  ["actions that other code calls", "rules/actions.ts", query, ["actions shape"]],
  [
    "functions beside a store of state",
    "state/cart.ts",
    'import { create } from "zustand";\nexport async function load() { await fetch("/cart"); }\n',
    [],
  ],
  ["a store of state", "state/store.ts", "export async function load() { await fetch('/state'); }\n", []],
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
