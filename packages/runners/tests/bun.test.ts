import { expect, test } from "vitest";

import { createMonorepo, hasProgram, linkProgram } from "./support/create-monorepo.js";
import { countsOf, runAll } from "./support/run-all.js";

const mixed = `import { describe, expect, it, test } from "bun:test";
describe("Größe", () => {
  it("passes ✓ <&>", () => {});
  it("fails in colour", () => {
    console.log("\\u001b[31mred\\u001b[0m\\n 0 fail\\nRan 1 test across 1 file. [1.00ms]");
    expect("a").toBe("b");
  });
  describe("inner", () => { it("stands within", () => {}); });
  it.skip("is skipped", () => {});
  it.todo("is to be written");
});
test("is slow", () => new Promise((resolve) => setTimeout(resolve, 300)));
test("takes too long", () => new Promise(() => {}), 100);
`;

test.runIf(hasProgram("bun"))("Bun: each test with its file, and as many as Bun counts", async () => {
  const root = createMonorepo({
    "package.json": JSON.stringify({ workspaces: ["packages/*"] }),
    "packages/mixed shop/package.json": JSON.stringify({
      scripts: { test: "bun test --reporter=junit --reporter-outfile=own.xml" },
    }),
    "packages/mixed shop/größe.test.ts": mixed,
    "packages/mixed shop/broken.test.ts": 'import "./missing.js";\n',
    "packages/mixed shop/thrown.test.ts":
      'import { test } from "bun:test";\ntest("lost", () => {});\nthrow new Error("at load");\n',
    "packages/broken/package.json": JSON.stringify({ scripts: { test: "bun test" } }),
    "packages/broken/a.test.ts": 'throw new Error("at load");\n',
    "packages/none/package.json": JSON.stringify({ scripts: { test: "bun test" } }),
    "packages/empty/package.json": JSON.stringify({ scripts: { test: "bun test" } }),
    "packages/empty/a.test.ts": "",
  });
  for (const folder of ["mixed shop", "broken", "none", "empty"]) linkProgram(root, `packages/${folder}`, "bun");
  const [broken, empty, shop, none] = await runAll(root);

  // Bun counts files that fail outside of their tests as failures; its report has none of them.
  expect(countsOf(shop)).toEqual({ passed: 3, failed: 2, skipped: 2, broken: 2 });
  expect(shop?.output).toMatch(/\n 3 pass\n 1 skip\n 1 todo\n 4 fail\n 2 errors\n/u);
  expect(shop?.cases.map(({ name, status }) => `${status} ${name}`).sort()).toEqual([
    "failed Größe > fails in colour",
    "failed takes too long",
    "passed Größe > inner > stands within",
    "passed Größe > passes ✓ <&>",
    "passed is slow",
    "skipped Größe > is skipped",
    "skipped Größe > is to be written",
  ]);
  expect(new Set(shop?.cases.map(({ file }) => file))).toEqual(new Set(["packages/mixed shop/größe.test.ts"]));
  expect(shop?.cases.find(({ name }) => name === "is slow")?.duration).toBeGreaterThan(250);
  expect(shop?.cases.find(({ name }) => name === "Größe > fails in colour")?.error).toContain(
    'Expected: "b"\nReceived: "a"',
  );
  expect(shop?.broken).toEqual([
    { file: "packages/mixed shop/broken.test.ts", error: expect.stringContaining("./missing.js") as string },
    { file: "packages/mixed shop/thrown.test.ts", error: expect.stringContaining("error: at load") as string },
  ]);
  expect(countsOf(broken)).toEqual({ passed: 0, failed: 0, skipped: 0, broken: 1 });
  expect(none?.error).toMatch(/^bun ended with exit code 1, and it left no report\.\n[^]*No tests found/u);
  expect({ ...countsOf(empty), error: empty?.error, problems: empty?.problems }).toEqual({
    ...{ passed: 0, failed: 0, skipped: 0, broken: 0 },
    error: null,
    problems: [],
  });
});
