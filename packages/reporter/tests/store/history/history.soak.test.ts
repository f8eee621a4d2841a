import { expect, it } from "vitest";

import { checkHistories } from "./check-histories.js";
import { openHistoryStore } from "./history-store.js";

const histories = Number(process.env["SOAK_HISTORIES"] ?? 10_000);
const seed = Number(process.env["SOAK_SEED"] ?? Date.now() % 1_000_000);
// To play a history that failed again, beside its seed: both as the report has them.
const [path, replayPath] = [process.env["SOAK_PATH"], process.env["SOAK_REPLAY_PATH"]];

it(`holds what an oracle holds in ${String(histories)} random histories (seed ${String(seed)})`, async () => {
  const real = await openHistoryStore();
  expect(await checkHistories(real, { histories, steps: 24, seed, path, replayPath })).toBe("");
  await real.close();
});
