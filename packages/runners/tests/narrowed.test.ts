import { narrowSuite, runChanged } from "@continuous/runners";
import { expect, test } from "vitest";

import { createMonorepo, linkRunners } from "./support/create-monorepo.js";
import { suitesOf } from "./support/run-all.js";

const names = "import { test } from '@playwright/test';\ntest('a', () => {});\n";
const globals = "test('a', () => {});\n";

/** What a run of some test files of each package gave: `folder: tests of which files`. */
async function runFiles(root: string, files: readonly string[] | null, folder = `${root}/.kept`): Promise<string[]> {
  const suites = suitesOf(root).map((suite) =>
    files === null
      ? suite
      : narrowSuite(
          suite,
          files.map((file) => [suite.folder, file].filter((part) => part !== "").join("/")),
        ),
  );
  const outcomes = await runChanged(suites, {
    ...{ root, folder, jobs: 2, timeout: 60_000, coverage: false, retries: 0, force: false },
    env: { PATH: process.env["PATH"], HOME: process.env["HOME"], TMPDIR: process.env["TMPDIR"] },
    signal: new AbortController().signal,
    keyOf: () => "the same content",
    now: () => new Date(),
    onProgress: () => undefined,
  });
  return outcomes.map(({ suite, cases, error, cached }) => {
    const ran = cases.map(({ file }) => file?.slice(suite.folder === "" ? 0 : suite.folder.length + 1) ?? "?").sort();
    return `${suite.folder}: ${error ?? (ran.join(", ") || "nothing")}${cached ? ", unchanged" : ""}`;
  });
}

test("Vitest, Jest and Playwright run the files that they are given, and hold no threshold against them", async () => {
  const root = createMonorepo({
    "package.json": JSON.stringify({ type: "module", workspaces: ["packages/*"] }),
    "packages/jest/package.json": JSON.stringify({
      scripts: { test: "jest" },
      jest: {
        collectCoverage: true,
        collectCoverageFrom: ["never.js"],
        coverageThreshold: { global: { lines: 100 } },
        testPathIgnorePatterns: ["/e2e/"],
      },
    }),
    "packages/jest/never.js": "exports.never = () => 1;\n",
    "packages/playwright/package.json": JSON.stringify({ type: "module", scripts: { test: "playwright test" } }),
    "packages/vitest/package.json": JSON.stringify({ type: "module", scripts: { test: "vitest run" } }),
    "packages/vitest/vitest.config.js":
      "export default { test: { globals: true, exclude: ['**/e2e/**'], coverage: { enabled: true, include: ['*.js'], thresholds: { lines: 100 } } } };\n",
    "packages/vitest/never.js": "export const never = () => 1;\n",
    ...Object.fromEntries(
      ["jest", "playwright", "vitest"].flatMap((name) =>
        ["größe (1).test.js", "other.test.js", "e2e/far.test.js"].map((file) => [
          `packages/${name}/${file}`,
          name === "playwright" ? names : globals,
        ]),
      ),
    ),
  });
  linkRunners(root, "packages/jest", "installed");
  linkRunners(root, "packages/playwright", "installed");
  linkRunners(root, "packages/vitest", "own");
  expect(await runFiles(root, ["größe (1).test.js"])).toEqual([
    "packages/jest: größe (1).test.js",
    "packages/playwright: größe (1).test.js",
    "packages/vitest: größe (1).test.js",
  ]);
  // What the runner takes for no test of its own is not run because somebody else knows it.
  expect(await runFiles(root, ["e2e/far.test.js"])).toEqual([
    "packages/jest: nothing",
    "packages/playwright: e2e/far.test.js",
    "packages/vitest: nothing",
  ]);
});

test("a run of some files is not taken for one of all, but the other way about", async () => {
  const root = createMonorepo({
    "package.json": JSON.stringify({ name: "one", type: "module", scripts: { test: "vitest run --globals" } }),
    "a.test.js": globals,
    "b.test.js": globals,
  });
  linkRunners(root, "", "own");
  expect(await runFiles(root, ["a.test.js"])).toEqual([": a.test.js"]);
  expect(await runFiles(root, ["a.test.js"])).toEqual([": a.test.js, unchanged"]);
  expect(await runFiles(root, ["b.test.js"])).toEqual([": b.test.js"]);
  expect(await runFiles(root, null)).toEqual([": a.test.js, b.test.js"]);
  expect(await runFiles(root, ["b.test.js"])).toEqual([": b.test.js, unchanged"]);
});
