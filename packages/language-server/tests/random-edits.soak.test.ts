import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

import { expect, test } from "vitest";

import { editAtRandom, holdToFresh } from "./edit-at-random.js";
import { makeShop } from "./make-shop.js";
import { startClient } from "./start-client.js";

test("1,000 random edits leave no finding behind at a wrong place", async () => {
  const path = makeShop().at("services/order-service.ts");
  expect(await holdToFresh(path, { edits: 1000, seed: 1 })).toBeGreaterThan(0);
});

test("eight hours of edits, one in five seconds, without growth of memory", async () => {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as () => void;
  const path = makeShop().at("services/order-service.ts");
  const client = await startClient({ textDocument: { diagnostic: {} } });
  const megabytes: number[] = [];
  let edits = 0;
  for await (const { pull } of editAtRandom(client, path, { edits: 5760, seed: 2 })) {
    await pull();
    edits += 1;
    if (edits % 960 !== 0) continue;
    collect();
    megabytes.push(process.memoryUsage().heapUsed / 1e6);
  }
  expect(Math.max(...megabytes.slice(1)), megabytes.join(" ")).toBeLessThan((megabytes[0] ?? 0) * 1.1);
  expect(client.log).toEqual([]);
});
