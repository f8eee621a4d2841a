import { expect, test } from "vitest";

import { parsePeriod } from "./parse-period.js";

const now = new Date("2026-11-23T12:00:00.000Z");

test.each([
  ["400d", "2025-10-19T12:00:00.000Z"],
  ["2w", "2026-11-09T12:00:00.000Z"],
  ["18mo", "2025-05-23T12:00:00.000Z"],
  ["1y", "2025-11-23T12:00:00.000Z"],
  ["1D", "2026-11-22T12:00:00.000Z"],
])("%s ago", (given, since) => {
  expect(parsePeriod("--keep", given, now).toISOString()).toBe(since);
});

test.each(["", "0d", "400", "12m", "-1d", "1.5y", "9999y", "1h", "d", "1d2w", "99999d"])("%j is none", (given) => {
  expect(() => parsePeriod("--keep", given, now)).toThrow(
    expect.objectContaining({ name: "UsageError", message: `--keep ${given} is no length of time.` }),
  );
});
