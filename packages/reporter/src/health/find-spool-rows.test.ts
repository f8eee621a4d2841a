import { expect, test } from "vitest";

import { findSpoolRows } from "./find-spool-rows.js";

test("runs that did not get to their store are told, with the command that sends them", () => {
  const row = { area: "freshness", name: "spool", path: null, line: 1 };
  expect(findSpoolRows({ waiting: 0, dead: 0 })).toEqual([
    { ...row, status: "pass", why: "no run waits for its store", next: null },
  ]);
  expect(findSpoolRows({ waiting: 1, dead: 0 })).toEqual([
    { ...row, status: "warn", why: "1 run waits for a store", next: "Run `continuous sync`." },
  ]);
  expect(findSpoolRows({ waiting: 3, dead: 2 })).toEqual([
    { ...row, status: "warn", why: "3 runs wait for a store, 2 runs were set aside", next: "Run `continuous sync`." },
  ]);
  expect(findSpoolRows(null)).toEqual([]);
});
