import { afterAll, beforeAll, expect, it } from "vitest";

import { checkHistories } from "./check-histories.js";
import { openHistoryStore, type HistoryStore } from "./history-store.js";

const histories = 200;
let real: HistoryStore;

beforeAll(async () => {
  real = await openHistoryStore();
});
afterAll(async () => {
  await real.close();
});

// Which mistakes such histories find is in mutants.ts; the soak plays more of them, and says how to play one again. That two
// writers of one branch wait for each other is not among them: this store has one connection.
it(`holds what an oracle holds in ${String(histories)} random histories`, { timeout: 240_000 }, async () => {
  expect(await checkHistories(real, { histories, steps: 20, seed: 1 })).toBe("");
});
