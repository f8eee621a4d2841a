import { describe, expect, test } from "vitest";

import { findSuites } from "./find-suites.js";
import type { Suite, TestPackage } from "./suite.js";

function toPackage(
  scripts: Readonly<Record<string, string>>,
  files: readonly string[] = [],
  folder = "a",
): TestPackage {
  return { folder, name: null, scripts, dependencies: [], files, hasJestPart: false };
}

/** `script runner: command`, with `‹options›` where ours go. */
function show(suites: readonly Suite[]): readonly string[] {
  return suites.map(({ folder, script, runners, command }) => {
    const text = command
      .map((part) => (typeof part === "string" ? part : part.slot === "options" ? "‹options›" : ""))
      .join("");
    return `${folder} ${script ?? "-"} ${runners.join("+")}: ${text.replaceAll(/ +/gu, " ").trim()}`;
  });
}

const scriptOf = (scripts: Readonly<Record<string, string>>): readonly string[] =>
  show(findSuites([toPackage(scripts)]));

describe("a script is run as it is written, with our options", () => {
  test.each([
    ["vitest", "a test vitest: vitest ‹options›"],
    ["vitest watch --ui --reporter=dot src", "a test vitest: vitest src ‹options›"],
    [
      "tsc -b && NODE_ENV=test vitest run > out.txt",
      "a test vitest: tsc -b && NODE_ENV=test vitest run ‹options› > out.txt",
    ],
    ["dotenv -e ../.env -- vitest run", "a test vitest: dotenv -e ../.env -- vitest run ‹options›"],
    ["cross-env A=1 jest --watchAll -- src", "a test jest: cross-env A=1 jest ‹options› -- src"],
    [
      "node --experimental-vm-modules node_modules/jest/bin/jest.js",
      "a test jest: node --experimental-vm-modules node_modules/jest/bin/jest.js ‹options›",
    ],
    ["react-scripts test", "a test jest: react-scripts test ‹options›"],
    [
      "node --import tsx --test --test-reporter dot 'src/*.ts'",
      "a test node: node --import tsx --test ‹options› 'src/*.ts'",
    ],
    ["c8 node --test", "a test node: c8 node --test ‹options›"],
    [
      "vitest run && playwright test --ui",
      "a test vitest+playwright: vitest run ‹options› && playwright test ‹options›",
    ],
    ["mocha -R dot test", "a test mocha: mocha test ‹options›"],
    ["bun test", "a test bun: bun test ‹options›"],
    ["bun --watch test --reporter junit src", "a test bun: bun test ‹options› src"],
    ["dotenv -- deno test --junit-path=own.xml -A", "a test deno: dotenv -- deno test ‹options› -A"],
    ["bun run --bun vitest", "a test vitest: bun run --bun vitest ‹options›"],
    ["ava", "a test script: ava"],
  ])("%s", (text, expected) => {
    expect(scriptOf({ test: text })).toEqual([expected]);
  });

  test("scripts that it calls are followed, with what stands before and after them", () => {
    expect(
      scriptOf({ test: "npm run unit -- --bail", unit: "vitest run", preunit: "node build.js", posttest: "echo done" }),
    ).toEqual(["a test vitest: (node build.js && vitest run --bail ‹options› ) && echo done"]);
  });

  test("run-s runs several, and what builds other packages is a step like any other", () => {
    expect(scriptOf({ test: "run-s lint unit", lint: "turbo build", unit: "jest" })).toEqual([
      "a test jest: (turbo build) && (jest ‹options› )",
    ]);
  });

  test("one that calls itself comes to an end", () => {
    expect(scriptOf({ test: "npm test && jest" })).toEqual(["a test jest: npm test && jest ‹options›"]);
  });
});

describe("no suite", () => {
  test.each([
    'echo "Error: no test specified" && exit 1',
    "exit 0",
    "turbo run test",
    "npx nx run-many -t test",
    "pnpm -r test",
    "npm test --workspaces",
    "yarn --cwd=common test",
    "c8 --reporter lcov lerna run test --ignore demo",
    "cross-env CI=1 pnpm -r test",
    "npx --no -- continuous test all",
    "./continuous-cli.sh test services",
  ])("%s", (text) => {
    expect(scriptOf({ test: text })).toEqual([]);
  });

  test("playwright that installs browsers, vitest that measures", () => {
    expect(scriptOf({ "test:setup": "playwright install", "test:speed": "vitest bench" })).toEqual([]);
  });
});

describe("several suites", () => {
  test("a runner that the test script does not call is found in another, else in its configuration", () => {
    const scripts = { test: "vitest run", "test:watch": "vitest", "test:e2e": "playwright test" };
    expect(show(findSuites([toPackage(scripts, ["jest.config.js"])]))).toEqual([
      "a test vitest: vitest run ‹options›",
      "a test:e2e playwright: playwright test ‹options›",
      "a - jest: jest ‹options›",
    ]);
  });

  test("a script that calls others' tests and some of its own keeps its own", () => {
    expect(scriptOf({ test: "npm test --workspaces --if-present && vitest run own" })).toEqual([
      "a test vitest: : && vitest run own ‹options›",
    ]);
  });

  test("a configuration at the root is for the packages that call the runner", () => {
    const root = toPackage({}, ["jest.config.js"], "");
    expect(show(findSuites([root, toPackage({ test: "jest" })]))).toEqual(["a test jest: jest ‹options›"]);
    expect(show(findSuites([root, toPackage({ test: "vitest run" })]))).toEqual([
      " - jest: jest ‹options›",
      "a test vitest: vitest run ‹options›",
    ]);
  });
});
