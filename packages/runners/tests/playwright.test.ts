import { stripVTControlCharacters } from "node:util";

import { expect, test } from "vitest";

import { createMonorepo, linkRunners } from "./support/create-monorepo.js";
import { countsOf, runAll } from "./support/run-all.js";

const mixed = `import { expect, test } from "@playwright/test";
test.describe("Größe", () => {
  test("passes ✓", () => { expect(1).toBe(1); });
  test("fails in colour", () => {
    console.log("\\u001b[31mred\\u001b[0m");
    expect("a").toBe("b");
  });
  test.skip("is skipped", () => {});
  test("is slow", () => new Promise((resolve) => setTimeout(resolve, 300)));
});
test("comes round", ({}, info) => { expect(info.retry).toBe(1); });
`;

test("Playwright: each test with its file, and as many as Playwright counts", async () => {
  const root = createMonorepo({
    "package.json": JSON.stringify({ workspaces: ["packages/*"] }),
    "packages/mixed shop/package.json": JSON.stringify({
      name: "mixed",
      scripts: { "test:e2e": "playwright test --reporter=html" },
      devDependencies: { "@playwright/test": "*" },
    }),
    "packages/mixed shop/playwright.config.mjs": 'export default { testDir: "e2e", retries: 1 };\n',
    "packages/mixed shop/e2e/größe.spec.mjs": mixed,
    "packages/crashing/package.json": JSON.stringify({ name: "crashing" }),
    "packages/crashing/playwright.config.mjs": 'export default { testDir: "e2e" };\n',
    "packages/crashing/e2e/a.spec.mjs":
      'import { test } from "@playwright/test";\ntest("a", () => {});\nthrow new Error("at load");\n',
    "packages/empty/package.json": JSON.stringify({ name: "empty" }),
    "packages/empty/playwright.config.mjs": 'export default { testDir: "e2e" };\n',
    "packages/empty/e2e/a.spec.mjs": "",
  });
  for (const folder of ["mixed shop", "crashing", "empty"]) linkRunners(root, `packages/${folder}`, "installed");
  const [crashing, empty, shop] = await runAll(root);

  const printed = stripVTControlCharacters(shop?.output ?? "");
  expect(countsOf(shop)).toEqual({ passed: 3, failed: 1, skipped: 1, broken: 0 });
  expect(printed).toMatch(/1 failed\n.*\n +1 flaky\n.*\n +1 skipped\n +2 passed/u);
  expect(shop?.cases.filter(({ flaky }) => flaky).map(({ name }) => name)).toEqual(["comes round"]);
  expect(shop?.cases.find(({ status }) => status === "failed")).toMatchObject({
    name: "Größe > fails in colour",
    file: "packages/mixed shop/e2e/größe.spec.mjs",
    error: expect.stringContaining('Expected: "b"\nReceived: "a"') as string,
  });
  expect(shop?.cases.find(({ name }) => name === "Größe > is slow")?.duration).toBeGreaterThan(250);
  expect(countsOf(empty)).toEqual({ passed: 0, failed: 0, skipped: 0, broken: 1 });
  expect(empty?.broken[0]?.error).toContain("No tests found");
  expect(crashing?.suite).toMatchObject({ name: "packages/crashing", script: null, runners: ["playwright"] });
  expect(crashing?.broken).toMatchObject([
    { file: "packages/crashing/e2e/a.spec.mjs", error: expect.stringContaining("at load") as string },
  ]);
});
