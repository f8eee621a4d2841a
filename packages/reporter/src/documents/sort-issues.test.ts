import { expect, test } from "vitest";

import { sortIssues } from "./sort-issues.js";

function place(path: string, line = 1, column = 1, issue_type = "continuous/a", fingerprint = "1") {
  return { path, line, column, issue_type, fingerprint };
}

test("issues are sorted by path, line, column, issue type, fingerprint", () => {
  const sorted = [
    place("a.ts", 2, 9),
    place("a.ts", 10, 1),
    place("a.ts", 10, 2, "continuous/a", "1"),
    place("a.ts", 10, 2, "continuous/a", "2"),
    place("a.ts", 10, 2, "continuous/b", "0"),
    place("b.ts", 1, 1),
  ];
  expect(sortIssues(sorted.toReversed())).toEqual(sorted);
});

test("paths compare by code unit, not as a language has it", () => {
  const paths = ["ä.ts", "a.ts", "B.ts", "a/b.ts", "a-b.ts"].map((path) => place(path));
  expect(sortIssues(paths).map(({ path }) => path)).toEqual(["B.ts", "a-b.ts", "a.ts", "a/b.ts", "ä.ts"]);
});

test("the given array stays as it is", () => {
  const given = [place("b.ts"), place("a.ts")];
  sortIssues(given);
  expect(given.map(({ path }) => path)).toEqual(["b.ts", "a.ts"]);
});
