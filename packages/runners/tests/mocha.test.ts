import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";

import { expect, test } from "vitest";

import { createMonorepo, linkRunners } from "./support/create-monorepo.js";
import { countsOf, runAll } from "./support/run-all.js";

const mixed = `describe("Größe", () => {
  it("passes ✓ <\\"&\\">", () => {});
  it("fails in colour", () => {
    console.log("\\u001b[31mred\\u001b[0m <testcase name='forged'/>");
    throw new Error("\\u001b[31mno\\u001b[0m größer");
  });
  it.skip("is skipped", () => {});
  it("is to be written");
  it("is slow", (done) => setTimeout(done, 300));
  let runs = 0;
  it("comes round", function () {
    this.retries(1);
    if ((runs += 1) === 1) throw new Error("not yet");
  });
});
describe("GET /größe/list.js", () => {
  before(() => { throw new Error("no database"); });
  it("is not run", () => {});
});
`;

test("Mocha: each test with its file, and as many as Mocha counts", async () => {
  const root = createMonorepo({
    "package.json": JSON.stringify({ workspaces: ["packages/*"] }),
    "packages/mixed shop/package.json": JSON.stringify({
      scripts: { test: "mocha --watch --reporter dot *.spec.cjs" },
    }),
    "packages/mixed shop/größe.spec.cjs": mixed,
    "packages/empty/package.json": JSON.stringify({ scripts: { test: "mocha a.spec.cjs" } }),
    "packages/empty/a.spec.cjs": "",
    "packages/crashing/package.json": JSON.stringify({ scripts: { test: "mocha a.spec.cjs" } }),
    "packages/crashing/a.spec.cjs": 'throw new Error("at load");\n',
  });
  for (const folder of ["mixed shop", "empty", "crashing"]) linkRunners(root, `packages/${folder}`, "installed");
  const [crashing, empty, shop] = await runAll(root);

  expect(countsOf(shop)).toEqual({ passed: 3, failed: 2, skipped: 2, broken: 0 });
  const program = join(root, "packages/mixed shop/node_modules/mocha/bin/mocha.js");
  const own = spawnSync(process.execPath, [program, "größe.spec.cjs"], { cwd: join(root, "packages/mixed shop") });
  expect(own.stdout.toString()).toMatch(/3 passing .*\n +2 pending\n +2 failing\n/u);
  expect(shop?.cases.map(({ name }) => name)).toEqual([
    'Größe > passes ✓ <"&">',
    "Größe > fails in colour",
    "Größe > is skipped",
    "Größe > is to be written",
    "Größe > is slow",
    "Größe > comes round",
    'GET /größe/list.js > "before all" hook for "is not run"',
  ]);
  expect(new Set(shop?.cases.map(({ file }) => file))).toEqual(new Set(["packages/mixed shop/größe.spec.cjs"]));
  expect(shop?.cases[1]?.error).toContain("Error: no größer\n");
  expect(shop?.cases.filter(({ flaky }) => flaky).map(({ name }) => name)).toEqual(["Größe > comes round"]);
  // What Mocha prints is kept as it is.
  expect(stripVTControlCharacters(shop?.output ?? "")).toContain("3 passing");
  expect(shop?.cases[4]?.duration).toBeGreaterThan(250);
  expect({ counts: countsOf(empty), error: empty?.error }).toEqual({
    counts: { passed: 0, failed: 0, skipped: 0, broken: 0 },
    error: null,
  });
  expect(crashing?.error).toMatch(/^mocha ended with exit code 1, and it left no report\.\n[^]*Error: at load\n/u);
});
