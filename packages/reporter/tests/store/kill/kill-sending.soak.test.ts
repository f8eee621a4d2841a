import { it } from "vitest";

import { killSendingToEmbedded, killSendingToSupabase } from "./kill-sending.js";

const kills = Number(process.env["SOAK_KILLS"] ?? 250);
const seed = Number(process.env["SOAK_SEED"] ?? Date.now() % 1_000_000);

it.each([
  ["a Supabase project", killSendingToSupabase],
  ["the embedded store", killSendingToEmbedded],
])(
  `loses and doubles nothing in ${String(kills)} kills while sending to %s (seed ${String(seed)})`,
  { timeout: kills * 30_000 },
  async (_, kill) => {
    const reported = await kill({ kills, seed });
    process.stdout.write(`${String(kills)} kills, ${String(reported)} runs reported, none lost\n`);
  },
);
