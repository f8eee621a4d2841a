import { writeFileSync } from "node:fs";
import { join } from "node:path";

import { expect, test } from "vitest";

import { writeTree } from "../../tests/write-tree.js";
import { discoverInventory } from "../discover-inventory.js";
import { createModuleCache, type CachedAnswer } from "./create-module-cache.js";
import { parseModuleCache, renderModuleCache } from "./render-module-cache.js";

const standards = {
  database: { migrations: null, types: null, schemas: ["public"] },
  pipelines: { include: [] },
  services: { include: ["**/services/**"], exclude: [] },
};
const kept: ReadonlyMap<string, CachedAnswer> = new Map([
  ["a.ts", { key: "k1", json: '{"ok":true}' }],
  ["with\ttab\nand line.ts", { key: "k2", json: '{"text":"\\t\\n"}' }],
]);

test("a cache is read as it was written", () => {
  expect(parseModuleCache("1.0.0", renderModuleCache("1.0.0", kept))).toEqual(kept);
  expect(parseModuleCache("1.0.0", renderModuleCache("1.0.0", new Map()))).toEqual(new Map());
});

test.each([
  ["one of another version", renderModuleCache("1.0.1", kept)],
  ["one that was cut", renderModuleCache("1.0.0", kept).slice(0, -10)],
  ["one with a changed letter", renderModuleCache("1.0.0", kept).replace("true", "tree")],
  ["an empty file", ""],
  ["anything else", "hello\nworld\n"],
])("%s is no cache", (_name, text) => {
  expect(parseModuleCache("1.0.0", text)).toEqual(new Map());
});

test("a second look takes from the cache what is the same, and sees what changed in as many letters", async () => {
  const root = writeTree({
    "services/mail.ts": "export function send() {}\n",
    "services/clock.ts": "export function tick() {}\n",
    "app.ts": 'import { send } from "./services/mail.js";\nsend();\n',
  });
  const first = createModuleCache(new Map());
  const before = await discoverInventory({ root, standards, cache: first });
  expect([...first.kept.keys()]).toEqual(["app.ts", "services/clock.ts", "services/mail.ts"]);

  const second = createModuleCache(first.kept);
  expect(await discoverInventory({ root, standards, cache: second })).toEqual(before);
  expect(second.kept).toEqual(first.kept);

  writeFileSync(join(root, "services/mail.ts"), "export function post() {}\n");
  const third = await discoverInventory({ root, standards, cache: createModuleCache(second.kept) });
  expect(third).toEqual(await discoverInventory({ root, standards }));
  expect(third.items.map(({ metadata }) => "exports" in metadata && metadata.exports)).toEqual([["tick"], ["post"]]);
});

test("a cache is not taken where other files are service files", async () => {
  const root = writeTree({ "services/mail.ts": "export function send() {}\n" });
  const first = createModuleCache(new Map());
  await discoverInventory({ root, standards, cache: first });
  const others = { ...standards, services: { include: ["**/lib/**"], exclude: [] } };
  const { items } = await discoverInventory({ root, standards: others, cache: createModuleCache(first.kept) });
  expect(items).toEqual([]);
});
