import { expect, test } from "vitest";

import { createMonorepo, linkRunners } from "./support/create-monorepo.js";
import { runAll } from "./support/run-all.js";

const module = `export function add(a, b) {
  return a + b;
}
export function never(a) {
  return a;
}
`;
const commonModule = module.replaceAll("export function", "exports.never = exports.add = function");

/** Covered lines and functions that were run, of each file. */
function show(run: Awaited<ReturnType<typeof runAll>>[number] | undefined): readonly string[] {
  return (run?.coverage ?? []).map(({ path, lines, functions }) => {
    const covered = lines.filter(([, hits]) => hits > 0).map(([line]) => line);
    const ran = functions.filter(({ hits }) => hits > 0).map(({ name, line }) => `${name}:${String(line)}`);
    return `${path} ${covered.join(",")} ${ran.join(",")}`;
  });
}

test("what tests run, from Vitest, Jest and Node, by lines and functions", async () => {
  const root = createMonorepo({
    "package.json": JSON.stringify({ type: "module", workspaces: ["packages/*"] }),
    "packages/jest/package.json": JSON.stringify({ scripts: { test: "jest" } }),
    "packages/jest/größe.js": commonModule,
    "packages/jest/a.test.js":
      'const { add } = require("./größe.js");\ntest("adds", () => { expect(typeof add).toBe("function"); });\n',
    "packages/node/package.json": JSON.stringify({ type: "module", scripts: { test: "node --test a.test.js" } }),
    "packages/node/größe.js": module,
    "packages/node/a.test.js":
      'import { test } from "node:test";\nimport { add } from "./größe.js";\ntest("adds", () => { add(1, 2); });\n',
    "packages/vitest/package.json": JSON.stringify({ type: "module", scripts: { test: "vitest run" } }),
    "packages/vitest/größe.js": module,
    "packages/vitest/a.test.js":
      'import { expect, test } from "vitest";\nimport { add } from "./größe.js";\ntest("adds", () => { expect(add(1, 2)).toBe(3); });\n',
  });
  linkRunners(root, "packages/jest", "installed");
  linkRunners(root, "packages/vitest", "own");
  const [jest, node, vitest] = await runAll(root, { coverage: true });
  expect(show(vitest)).toEqual(["packages/vitest/größe.js 2 add:1"]);
  expect(show(jest)).toEqual(["packages/jest/größe.js 1,4 "]);
  // Node measures tests too, and takes the first line of a function that is not run for one that is.
  expect(show(node)).toEqual(["packages/node/a.test.js 1,2,3 anonymous_0:3", "packages/node/größe.js 1,2,3,4 add:1"]);
  expect([jest, node, vitest].map((run) => run?.error)).toEqual([null, null, null]);
});

test("what Node measures of Mocha and of any script, and what c8 has it measure", async () => {
  const script = 'import { add } from "./größe.js";\nadd(1, 2);\n';
  const root = createMonorepo({
    "package.json": JSON.stringify({ workspaces: ["packages/*"] }),
    "packages/c8/package.json": JSON.stringify({ type: "module", scripts: { test: "c8 node check.js" } }),
    "packages/c8/größe.js": module,
    "packages/c8/check.js": script,
    "packages/mocha/package.json": JSON.stringify({ type: "module", scripts: { test: "mocha a.test.js" } }),
    "packages/mocha/größe.js": module,
    "packages/mocha/a.test.js": 'import { add } from "./größe.js";\nit("adds", () => { add(1, 2); });\n',
    "packages/script/package.json": JSON.stringify({ type: "module", scripts: { test: "node check.js" } }),
    "packages/script/größe.js": module,
    "packages/script/check.js": script,
  });
  linkRunners(root, "packages/c8", "own");
  linkRunners(root, "packages/mocha", "installed");
  const [c8, mocha, plain] = await runAll(root, { coverage: true });
  const ofModule = (run: typeof c8): readonly string[] => show(run).filter((file) => file.includes("größe"));
  // As Node does, c8 takes the first line of a function that is not run for one that is.
  expect(ofModule(c8)).toEqual(["packages/c8/größe.js 1,2,3,4 add:1"]);
  expect(ofModule(mocha)).toEqual(["packages/mocha/größe.js 1,2,3,4 add:1"]);
  expect(ofModule(plain)).toEqual(["packages/script/größe.js 1,2,3,4 add:1"]);
  expect([c8, mocha, plain].map((run) => ({ error: run?.error, problems: run?.problems }))).toEqual(
    Array.from({ length: 3 }, () => ({ error: null, problems: [] })),
  );
});
