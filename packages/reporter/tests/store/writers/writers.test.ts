import { expect, it } from "vitest";

import { runWriters } from "./run-writers.js";

it("sixteen writers at once lose nothing and double nothing", async () => {
  expect(await runWriters("17", 3_000, 1)).toBeGreaterThan(16);
});
