import { expect, test } from "vitest";

import { writeTree } from "../../tests/write-tree.js";
import { discoverInventory } from "../discover-inventory.js";

const standards = {
  database: { migrations: null, types: null, schemas: ["public"] },
  pipelines: { include: [] },
  services: { include: ["**/services/**"], exclude: [] },
};

async function findIn(tree: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const { items } = await discoverInventory({ root: writeTree(tree), standards });
  return items.flatMap((item) => (item.item_type === "service" ? [item.item_name] : []));
}

const asks =
  'import { second } from "./second";\nexport async function first(id: string) { return await second(id); }\n';

test("a module that waits for one that reaches outside is a service, too", async () => {
  const reaches = "export async function second(id: string) { return await fetch(id); }\n";
  expect(await findIn({ "lib/first.ts": asks, "lib/second.ts": reaches })).toEqual(["first", "second"]);
});

test("through a barrel and under another name", async () => {
  const names = await findIn({
    "lib/first.ts": asks.replace("./second", "./all"),
    "lib/all.ts": 'export { third as second } from "./third";\n',
    "lib/third.ts": "export async function third(id: string) { return await fetch(id); }\n",
  });
  expect(names).toEqual(["first", "third"]);
});

test("a module that waits for one that only reckons is none", async () => {
  const reckons = "export async function second(id: string) { return id.length; }\n";
  expect(await findIn({ "lib/first.ts": asks, "lib/second.ts": reckons })).toEqual([]);
});

test("two that wait for each other and for nobody else are none", async () => {
  const back = 'import { first } from "./first";\nexport async function second(id: string) { await first(id); }\n';
  expect(await findIn({ "lib/first.ts": asks, "lib/second.ts": back })).toEqual([]);
});

test("a package that is not of this tree may be anything but what only reckons", async () => {
  expect(await findIn({ "lib/first.ts": asks.replace("./second", "@acme/mail") })).toEqual(["first"]);
  expect(await findIn({ "lib/first.ts": asks.replace("./second", "zod") })).toEqual([]);
});
