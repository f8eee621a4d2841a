import { rm } from "node:fs/promises";

import { expect, it } from "vitest";

import { openEmbeddedStore } from "../../../src/store/embedded/open-embedded-store.js";
import { createTemplateRoot } from "../template-root.js";
import { replayHistory } from "./replay-history.js";

const histories = Number(process.env["SOAK_HISTORIES"] ?? 1_000);
const first = Number(process.env["SOAK_SEED"] ?? Date.now() % 1_000_000);

it(`is right after each run of ${String(histories)} random histories (from seed ${String(first)})`, async () => {
  const root = await createTemplateRoot();
  const store = await openEmbeddedStore({ root, command: "test", now: () => new Date(), onWait: () => undefined });
  for (let seed = first; seed < first + histories; seed += 1) {
    expect(await replayHistory(store, { seed, runs: 12, prefix: `history ${String(seed)}` })).toEqual([]);
  }
  await store.close();
  await rm(root, { recursive: true });
});
