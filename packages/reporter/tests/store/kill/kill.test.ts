import { rm } from "node:fs/promises";

import { expect, it } from "vitest";

import { createEmptyRoot, createTemplateRoot } from "../template-root.js";
import { checkIndexes } from "./check-indexes.js";
import { killWhileRecording } from "./kill-while-recording.js";

it("loses no run that was reported as recorded when its process is killed", { timeout: 240_000 }, async () => {
  const root = await createTemplateRoot();
  expect(await killWhileRecording(root, { kills: 5, seed: 20260301 })).toBeGreaterThan(0);
  expect(await checkIndexes(root)).toEqual([]);
  await rm(root, { recursive: true });
});

it("makes its folder anew when it was killed while making it", { timeout: 240_000 }, async () => {
  const root = await createEmptyRoot();
  await killWhileRecording(root, { kills: 1, seed: 3 });
  await rm(root, { recursive: true });
});
