import { expect, test } from "vitest";

import { findSuites } from "./find-suites.js";

function takesFiles(script: string, others: Readonly<Record<string, string>> = {}): boolean {
  const scripts = { ...others, test: script };
  const [suite] = findSuites([{ folder: "", name: null, scripts, dependencies: [], files: [], hasJestPart: false }]);
  return suite?.takesFiles ?? false;
}

test.each([
  "vitest",
  "vitest run --passWithNoTests",
  "tsc -b && TZ=UTC vitest run --config vitest.unit.ts",
  "jest --ci --maxWorkers 2",
  "dotenv -e .env -- react-scripts test",
  "playwright test --project chromium",
  "vitest run && playwright test",
])("runs the files that it is given alone: %s", (script) => {
  expect(takesFiles(script)).toBe(true);
});

test.each([
  ["files of its own", "vitest run src/unit"],
  ["files of its own", "jest --ci src"],
  ["files of its own", "jest -- src"],
  ["a threshold for all", "vitest run --coverage"],
  ["a threshold for all", "c8 --check-coverage vitest run"],
  ["a part", "playwright test --shard=1/2"],
  ["a choice", "jest --onlyChanged"],
  ["names of tests", "vitest run -t fast"],
  ["another root", "vitest run --root app"],
  ["a runner that takes patterns", "mocha"],
  ["a runner that finds other files by itself", "node --test"],
  ["one of two that cannot", "vitest run && mocha"],
  ["no runner that is known", "ava"],
])("has %s: %s", (_why, script) => {
  expect(takesFiles(script)).toBe(false);
});

test("scripts that it calls are looked at, too", () => {
  expect(takesFiles("npm run unit", { unit: "vitest run" })).toBe(true);
  expect(takesFiles("npm run unit -- src", { unit: "vitest run" })).toBe(false);
});
