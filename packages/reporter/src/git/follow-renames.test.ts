import { expect, test } from "vitest";

import { followRenames } from "./follow-renames.js";

test("a file that is renamed in both steps has its last name, and others theirs", () => {
  const first = new Map([
    ["a", "b"],
    ["c", "d"],
  ]);
  const second = new Map([
    ["b", "e"],
    ["f", "g"],
  ]);
  expect([...followRenames(first, second)]).toEqual([
    ["a", "e"],
    ["c", "d"],
    ["f", "g"],
  ]);
});
