import { expect, it } from "vitest";

import { runWriters } from "./run-writers.js";

it.each(["15", "17"] as const)(
  "sixteen writers for a minute lose nothing and double nothing, on Postgres %s",
  async (version) => {
    const runs = await runWriters(version, 60_000, Number(version));
    process.stderr.write(`${String(runs)} runs by sixteen writers in a minute on Postgres ${version}\n`);
    expect(runs).toBeGreaterThan(160);
  },
);
