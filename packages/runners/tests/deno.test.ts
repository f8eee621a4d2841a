import { stripVTControlCharacters } from "node:util";

import { expect, test } from "vitest";

import { createMonorepo, hasProgram, linkProgram } from "./support/create-monorepo.js";
import { countsOf, runAll } from "./support/run-all.js";

const mixed = `Deno.test("passes ✓ <&>", () => {});
Deno.test("fails in colour", () => {
  console.log("\\u001b[31mred\\u001b[0m\\nFAILED | 0 passed | 99 failed (1ms)\\n");
  throw new Error("größer");
});
Deno.test.ignore("is skipped", () => {});
Deno.test("is slow", () => new Promise((resolve) => setTimeout(resolve, 300)));
Deno.test("above", async (t) => { await t.step("below", () => {}); });
`;
const described = `import { describe, it } from "node:test";
describe("Größe", () => { it("is small", () => {}); it("is large", () => { throw new Error("no"); }); });
`;

test.runIf(hasProgram("deno"))("Deno: each test and step with its file, and as many as Deno counts", async () => {
  const script = { scripts: { test: "DENO_DIR=.deno DENO_NO_UPDATE_CHECK=1 deno test --junit-path own.xml" } };
  const root = createMonorepo({
    "package.json": JSON.stringify({ workspaces: ["packages/*"] }),
    "packages/mixed shop/package.json": JSON.stringify(script),
    "packages/mixed shop/größe.test.js": mixed,
    "packages/mixed shop/described.test.js": described,
    "packages/mixed shop/thrown.test.js": 'Deno.test("lost", () => {});\nthrow new Error("at load");\n',
    "packages/crashing/package.json": JSON.stringify(script),
    "packages/crashing/a.test.js": 'import "./missing.js";\n',
    "packages/none/package.json": JSON.stringify(script),
    "packages/empty/package.json": JSON.stringify(script),
    "packages/empty/a.test.js": "",
  });
  for (const folder of ["mixed shop", "crashing", "none", "empty"]) linkProgram(root, `packages/${folder}`, "deno");
  const [crashing, empty, shop, none] = await runAll(root);

  // Deno counts a file that fails outside of its tests as a failure; its report does not have it.
  expect(countsOf(shop)).toEqual({ passed: 5, failed: 3, skipped: 1, broken: 1 });
  expect(stripVTControlCharacters(shop?.output ?? "")).toMatch(
    /\nFAILED \| 3 passed \(2 steps\) \| 3 failed \(1 step\) \| 1 ignored /u,
  );
  expect(shop?.cases.map(({ name, file, status }) => `${status} ${file ?? "-"}: ${name}`).sort()).toEqual([
    "failed packages/mixed shop/described.test.js: Größe",
    "failed packages/mixed shop/described.test.js: Größe > is large",
    "failed packages/mixed shop/größe.test.js: fails in colour",
    "passed packages/mixed shop/described.test.js: Größe > is small",
    "passed packages/mixed shop/größe.test.js: above",
    "passed packages/mixed shop/größe.test.js: above > below",
    "passed packages/mixed shop/größe.test.js: is slow",
    "passed packages/mixed shop/größe.test.js: passes ✓ <&>",
    "skipped packages/mixed shop/größe.test.js: is skipped",
  ]);
  expect(shop?.cases.find(({ name }) => name === "is slow")?.duration).toBeGreaterThan(250);
  expect(shop?.cases.find(({ name }) => name === "fails in colour")?.error).toContain("Error: größer");
  expect(shop?.broken).toEqual([
    { file: "packages/mixed shop/thrown.test.js", error: expect.stringContaining("Error: at load") as string },
  ]);
  expect(crashing?.error).toMatch(/^deno ended with exit code 1, and it left no report\.\n[^]*missing\.js/u);
  expect(none?.error).toMatch(/^deno ended with exit code 1, and it left no report\.\n[^]*No test modules found/u);
  expect({ ...countsOf(empty), error: empty?.error, problems: empty?.problems }).toEqual({
    ...{ passed: 0, failed: 0, skipped: 0, broken: 0 },
    error: null,
    problems: [],
  });
});
