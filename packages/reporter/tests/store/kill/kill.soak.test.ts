import { rm } from "node:fs/promises";

import { expect, it } from "vitest";

import { createEmptyRoot, createTemplateRoot } from "../template-root.js";
import { checkIndexes } from "./check-indexes.js";
import { killWhileRecording } from "./kill-while-recording.js";

const kills = Number(process.env["SOAK_KILLS"] ?? 150);
const seed = Number(process.env["SOAK_SEED"] ?? Date.now() % 1_000_000);

it(`loses nothing in ${String(kills)} kills (seed ${String(seed)})`, { timeout: kills * 30_000 }, async () => {
  const root = await createTemplateRoot();
  const reported = await killWhileRecording(root, { kills, seed });
  process.stdout.write(`${String(kills)} kills, ${String(reported)} runs reported as recorded, none lost\n`);
  expect(await checkIndexes(root)).toEqual([]);
  await rm(root, { recursive: true });
});

it("makes its folder anew after 20 kills while making it", { timeout: 600_000 }, async () => {
  for (let n = 0; n < 20; n++) {
    const root = await createEmptyRoot();
    await killWhileRecording(root, { kills: 1, seed: seed + n });
    await rm(root, { recursive: true });
  }
});
