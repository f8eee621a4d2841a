import { it } from "vitest";

import { checkMerges } from "./merge-baselines.js";

const runs = Number(process.env["SOAK_MERGES"] ?? 1_000);
const seed = Number(process.env["SOAK_SEED"] ?? Date.now() % 1_000_000);

it(`${String(runs)} pairs of branches merge without a conflict (seed ${String(seed)})`, () => {
  checkMerges(runs, seed);
});
