import { expect, it } from "vitest";

import { toShard } from "./to-shard.js";

const paths = Array.from({ length: 400 }, (_, n) => `services/order-${String(n)}.ts`);

it("puts a file into the same shard each time", () => {
  expect(["services/a.ts", "services/b.ts", "services/ä.ts"].map((path) => toShard(path, 4))).toEqual([4, 1, 1]);
  expect(toShard("services/a.ts", 1)).toBe(1);
});

it("spreads files evenly", () => {
  const sizes = [1, 2, 3, 4].map((index) => paths.filter((path) => toShard(path, 4) === index).length);
  expect(sizes.reduce((sum, size) => sum + size)).toBe(400);
  for (const size of sizes) expect(size).toBeGreaterThan(70);
});
