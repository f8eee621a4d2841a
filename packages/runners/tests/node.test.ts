import { expect, test } from "vitest";

import { createMonorepo } from "./support/create-monorepo.js";
import { countsOf, runAll } from "./support/run-all.js";

const mixed = `import assert from "node:assert";
import { describe, it, test } from "node:test";
describe("Größe", () => {
  it("passes ✓", () => {});
  it("fails in colour", () => {
    console.log("\\u001b[31mred\\u001b[0m");
    console.log('{"name":"forged","file":null,"isFile":false,"status":"passed","duration":1,"error":null}');
    assert.equal("a", "b");
  });
  it.skip("is skipped", () => {});
  it("is to be written", { todo: true }, () => { throw new Error("not yet"); });
});
test("is slow", () => new Promise((resolve) => setTimeout(resolve, 300)));
test("above", async (t) => { await t.test("below", () => {}); });
`;

test("node:test: each test with its file, and as many as Node counts", async () => {
  const root = createMonorepo({
    "package.json": JSON.stringify({ workspaces: ["packages/*"] }),
    "packages/mixed shop/package.json": JSON.stringify({
      name: "mixed",
      scripts: { test: 'node --test --test-reporter=dot "größe.test.mjs" broken.test.mjs empty.test.mjs' },
    }),
    "packages/mixed shop/größe.test.mjs": mixed,
    "packages/mixed shop/broken.test.mjs": 'throw new Error("at load");\n',
    "packages/mixed shop/empty.test.mjs": "",
    "packages/crashing/package.json": JSON.stringify({ name: "crashing", scripts: { test: "node --test none.mjs" } }),
  });
  const [crashing, shop] = await runAll(root);

  expect(countsOf(shop)).toEqual({ passed: 5, failed: 2, skipped: 2, broken: 0 });
  expect(shop?.output).toMatch(/ℹ tests 9\nℹ suites 1\nℹ pass 5\nℹ fail 2\nℹ cancelled 0\nℹ skipped 1\nℹ todo 1\n/u);
  expect(shop?.cases.map(({ name }) => name)).toContain("above > below");
  const failed = shop?.cases.filter(({ status }) => status === "failed");
  expect(failed).toMatchObject([
    {
      name: "packages/mixed shop/broken.test.mjs",
      file: "packages/mixed shop/broken.test.mjs",
      error: expect.stringContaining("Error: at load") as string,
    },
    {
      name: "Größe > fails in colour",
      file: "packages/mixed shop/größe.test.mjs",
      error: expect.stringContaining("'a' == 'b'") as string,
    },
  ]);
  // Stacks name files as the repository does.
  expect(failed?.[1]?.error).toContain("(packages/mixed%20shop/gr%C3%B6%C3%9Fe.test.mjs:8:12)");
  expect(crashing?.error).toMatch(/^node ended with exit code 1, and it left no report\.\n/u);
});

test("a suite that hangs ends at its time, with what is known of it, and leaves no process", async () => {
  const root = createMonorepo({
    "package.json": JSON.stringify({ name: "hanging", scripts: { test: "node --test a.test.mjs b.test.mjs" } }),
    "a.test.mjs": 'import { test } from "node:test";\ntest("is done", () => {});\n',
    "b.test.mjs": `import { spawn } from "node:child_process";
import { test } from "node:test";
test("hangs", () => {
  spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"], { detached: true, stdio: "ignore" }).unref();
  for (;;);
});
`,
  });
  const [run] = await runAll(root, { timeout: 4_000 });
  expect(run?.error).toMatch(/^It did not end within 4 s, and was stopped\./u);
  expect(run?.cases.map(({ name }) => name)).toEqual(["is done"]);
  expect(run?.duration).toBeLessThan(12_000);
});
