import { expect, test } from "vitest";

import { chainRenames } from "./chain-renames.js";

test("a file that is renamed in both steps has its last name, and others theirs", () => {
  const first = new Map([
    ["a", "b"],
    ["c", "d"],
  ]);
  const second = new Map([
    ["b", "e"],
    ["f", "g"],
  ]);
  expect([...chainRenames(first, second)]).toEqual([
    ["a", "e"],
    ["c", "d"],
    ["f", "g"],
  ]);
});
