import { stripVTControlCharacters } from "node:util";

import { expect, test } from "vitest";

import { createMonorepo, linkRunners } from "./support/create-monorepo.js";
import { countsOf, runAll } from "./support/run-all.js";

const mixed = `describe("Größe", () => {
  it("passes ✓", () => { expect(1).toBe(1); });
  it("fails in colour", () => {
    process.stdout.write("\\u001b[31mred\\u001b[0m {\\"numPassedTests\\": 99}\\n");
    expect("a").toBe("b");
  });
  it.skip("is skipped", () => {});
  it.todo("is to be written");
});
test("is slow", () => new Promise((resolve) => setTimeout(resolve, 300)));
`;

test("Jest: each test with its file, and as many as Jest counts", async () => {
  const root = createMonorepo({
    "package.json": JSON.stringify({ workspaces: ["packages/*"] }),
    "packages/mixed shop/package.json": JSON.stringify({
      name: "mixed",
      scripts: { test: "npm run jest -- --ci", jest: "NODE_ENV=test jest --json" },
      jest: { testEnvironment: "node" },
    }),
    "packages/mixed shop/src/größe.test.js": mixed,
    "packages/mixed shop/src/broken.test.js": 'require("./missing.js");\n',
    "packages/empty/package.json": JSON.stringify({ name: "empty", scripts: { test: "jest" } }),
    "packages/crashing/package.json": JSON.stringify({
      name: "crashing",
      scripts: { test: "jest --config=none.json" },
    }),
  });
  for (const folder of ["mixed shop", "empty", "crashing"]) linkRunners(root, `packages/${folder}`, "installed");
  const [crashing, empty, shop] = await runAll(root);

  const printed = stripVTControlCharacters(shop?.output ?? "");
  expect(countsOf(shop)).toEqual({ passed: 2, failed: 1, skipped: 2, broken: 1 });
  expect(printed).toMatch(/Tests: +1 failed, 1 skipped, 1 todo, 2 passed, 5 total/u);
  expect(shop?.cases.find(({ status }) => status === "failed")).toMatchObject({
    name: "Größe > fails in colour",
    file: "packages/mixed shop/src/größe.test.js",
    error: expect.stringContaining('Expected: "b"\nReceived: "a"') as string,
  });
  expect(shop?.cases.find(({ name }) => name === "is slow")?.duration).toBeGreaterThan(250);
  expect(shop?.broken).toEqual([
    { file: "packages/mixed shop/src/broken.test.js", error: expect.stringContaining("./missing.js") as string },
  ]);
  expect(empty?.error).toContain("No tests found");
  expect(crashing?.error).toMatch(/^jest ended with exit code 1, and it left no report\.\n/u);
});
