import { rm } from "node:fs/promises";

import { expect, it } from "vitest";

import { openEmbeddedStore } from "../../../src/store/embedded/open-embedded-store.js";
import { createTemplateRoot } from "../template-root.js";
import { replayHistory } from "./replay-history.js";

it("holds what a brute-force model holds after each run of a random history", { timeout: 240_000 }, async () => {
  const root = await createTemplateRoot();
  const store = await openEmbeddedStore({ root, command: "test", now: () => new Date(), onWait: () => undefined });
  for (let seed = 1; seed <= 10; seed += 1) {
    expect(await replayHistory(store, { seed, runs: 12, prefix: `history ${String(seed)}` })).toEqual([]);
  }
  await store.close();
  await rm(root, { recursive: true });
});
