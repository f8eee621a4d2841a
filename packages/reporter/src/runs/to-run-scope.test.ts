import { rules } from "eslint-plugin-continuous/rules";
import { expect, test } from "vitest";

import { toExistingPaths, toRuleIds, toRunScope } from "./to-run-scope.js";

const singleton = "continuous/singleton-pattern";
const errors = "continuous/error-handling";
const hashes = { [singleton]: "1", [errors]: "2", "continuous/service-naming": null };
const linter = ["continuous/parse-error", "continuous/unexplained-suppression"];

test("files are put together by the rules that ran on them; rules of others do not count", () => {
  const evaluated = new Map([
    ["a.ts", new Set([singleton, errors, "no-debugger"])],
    ["b.ts", new Set([errors])],
    ["c.ts", new Set([errors, singleton])],
    ["d.sql", new Set<string>()],
  ]);
  const selected = ["a.ts", "b.ts", "c.ts", "d.sql", "broken.ts"];
  expect(toRunScope({ evaluated, selected, unchecked: ["broken.ts"], deleted: null }, hashes)).toEqual({
    rectangles: [
      { issue_types: [errors, singleton, ...linter], paths: ["a.ts", "c.ts"], excluded_paths: [] },
      { issue_types: [errors, ...linter], paths: ["b.ts"], excluded_paths: [] },
      { issue_types: linter, paths: ["d.sql"], excluded_paths: [] },
      { issue_types: ["continuous/expired-exception"], paths: null, excluded_paths: [] },
      { issue_types: ["continuous/service-naming"], paths: selected, excluded_paths: ["broken.ts"] },
    ],
    deletions: null,
  });
});

test("of a file that is gone, what any rule found in it is gone, on or off", () => {
  const deleted = { paths: ["gone.ts"], existing_paths: ["a.ts"] };
  const scope = toRunScope({ evaluated: new Map(), selected: [], unchecked: [], deleted }, hashes);
  expect(scope.deletions).toEqual({ issue_types: [...toRuleIds(), ...linter], ...deleted });
});

test("the rules that look at files are those of the plugin", () => {
  expect([...toRuleIds()].sort()).toEqual(
    Object.keys(rules)
      .map((name) => `continuous/${name}`)
      .sort(),
  );
});

test("files that are left out exist; where something could not be read, nobody knows what exists", () => {
  const files = [{ path: "a.ts", bytes: 1 }];
  const leftOut = [{ path: "dist/a.js", reason: "generated", because: "dist/" } as const];
  expect(toExistingPaths({ files, leftOut, problems: [] })).toEqual(["a.ts", "dist/a.js"]);
  const problem = { code: "folder-unreadable", message: "No.", hint: "", where: { path: "b" } };
  expect(toExistingPaths({ files, leftOut, problems: [problem] })).toBeNull();
});
