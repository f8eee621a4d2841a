import { expect, it } from "vitest";

import { killSendingToEmbedded, killSendingToSupabase } from "./kill-sending.js";

it(
  "loses and doubles no run of a process that is killed while it sends to a project",
  { timeout: 240_000 },
  async () => {
    expect(await killSendingToSupabase({ kills: 6, seed: 20261123 })).toBeGreaterThan(5);
  },
);

it("loses and doubles no run that was kept while the embedded store was away", { timeout: 240_000 }, async () => {
  expect(await killSendingToEmbedded({ kills: 3, seed: 7 })).toBeGreaterThan(2);
});
