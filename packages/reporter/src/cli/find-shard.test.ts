import { expect, it } from "vitest";

import { findShard } from "./find-shard.js";

const id = "0f5b3f60-7c2c-4a5e-9a6f-2f1f7b6f3a11";

it("reads a shard's number and how many there are", () => {
  expect(findShard("2/4", id)).toEqual({ index: 2, count: 4 });
  expect(findShard(undefined, undefined)).toBeNull();
});

it.each(["0/4", "5/4", "2", "2/0", "1/2/3", "-1/4", "a/b", "1/9999", " 1/2"])("refuses --shard %s", (given) => {
  expect(() => findShard(given, id)).toThrow(`--shard ${given} is no shard.`);
});

it("wants the run's id, since shards are known by it", () => {
  expect(() => findShard("1/2", undefined)).toThrow("--shard needs --run-id: the shards of one run are known by it");
});
