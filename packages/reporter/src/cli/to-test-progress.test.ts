import { expect, test } from "vitest";

import { toTestProgress } from "./to-test-progress.js";

test("what is done, what runs, and what is left where that is known", () => {
  const progress = { done: 2, total: 9, running: ["packages/a", "packages/b"], elapsed: 12_400 };
  expect(toTestProgress({ ...progress, remaining: 65_000 })).toBe(
    "Tests of 2 of 9 packages are done after 12 s, about 1 min 5 s left; now: packages/a, packages/b",
  );
  expect(toTestProgress({ ...progress, remaining: null })).toBe(
    "Tests of 2 of 9 packages are done after 12 s; now: packages/a, packages/b",
  );
  expect(toTestProgress({ done: 9, total: 9, running: [], elapsed: 75_000, remaining: 0 })).toBe(
    "Tests of 9 of 9 packages are done after 1 min 15 s",
  );
});
