import { stripVTControlCharacters } from "node:util";

import { expect, test } from "vitest";

import { createMonorepo, linkRunners } from "./support/create-monorepo.js";
import { countsOf, runAll } from "./support/run-all.js";

const mixed = `import { describe, expect, it, test } from "vitest";
describe("Größe", () => {
  it("passes ✓", () => { expect(1).toBe(1); });
  it("fails in colour", () => {
    console.log("\\u001b[31mred\\u001b[0m {\\"numPassedTests\\": 99}");
    expect("a").toBe("b");
  });
  it.skip("is skipped", () => {});
  it.todo("is to be written");
});
test("is slow", () => new Promise((resolve) => setTimeout(resolve, 300)));
`;

// The newest one needs Node 22 for no more than this.
const lend = `Map.groupBy ??= (items, toKey) => {
  const groups = new Map();
  for (const item of items) groups.set(toKey(item), [...(groups.get(toKey(item)) ?? []), item]);
  return groups;
};
`;

test.each([
  { version: 4, which: "own" as const, run: "vitest" },
  { version: 5, which: "installed" as const, run: "NODE_OPTIONS=--import=./lend.mjs vitest" },
])("Vitest $version: each test with its file, and as many as Vitest counts", async ({ which, run }) => {
  const root = createMonorepo({
    "package.json": JSON.stringify({ workspaces: ["packages/*"] }),
    "packages/mixed shop/package.json": JSON.stringify({
      name: "mixed",
      scripts: { pretest: "echo before", test: `${run} --watch --reporter verbose` },
    }),
    "packages/mixed shop/lend.mjs": lend,
    "packages/mixed shop/src/größe.test.ts": mixed,
    "packages/mixed shop/src/broken.test.ts": 'import "./missing.js";\n',
    "packages/empty/package.json": JSON.stringify({ name: "empty", devDependencies: { vitest: "*" } }),
    "packages/empty/vitest.config.ts": "export default {};\n",
    "packages/crashing/package.json": JSON.stringify({ name: "crashing", scripts: { test: "vitest run" } }),
    "packages/crashing/vitest.config.ts": 'throw new Error("this configuration is broken");\n',
  });
  for (const folder of ["mixed shop", "empty", "crashing"]) linkRunners(root, `packages/${folder}`, which);
  const [crashing, empty, shop] = await runAll(root);

  const printed = stripVTControlCharacters(shop?.output ?? "");
  expect(countsOf(shop)).toEqual({ passed: 2, failed: 1, skipped: 2, broken: 1 });
  expect(printed).toMatch(/Tests +1 failed \| 2 passed \| 1 skipped \| 1 todo \(5\)/u);
  expect(printed).toMatch(/^before\n/u);
  expect(shop?.cases.find(({ status }) => status === "failed")).toMatchObject({
    name: "Größe > fails in colour",
    file: "packages/mixed shop/src/größe.test.ts",
    error: expect.stringMatching(/^AssertionError: expected 'a' to be 'b'/u) as string,
  });
  expect(shop?.cases.find(({ name }) => name === "is slow")?.duration).toBeGreaterThan(250);
  expect(shop?.broken).toEqual([
    { file: "packages/mixed shop/src/broken.test.ts", error: expect.stringContaining("./missing.js") as string },
  ]);
  expect(shop?.error).toBeNull();

  expect(empty?.suite).toMatchObject({ name: "packages/empty", script: null, runners: ["vitest"] });
  expect(empty?.cases).toEqual([]);
  expect(empty?.error).toContain("No test files found");

  expect(crashing?.cases).toEqual([]);
  expect(crashing?.error).toMatch(/^vitest ended with exit code 1, and it left no report\.\n/u);
  expect(crashing?.error).toContain("this configuration is broken");
});
