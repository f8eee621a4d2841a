import { stripVTControlCharacters } from "node:util";

import { expect, test } from "vitest";

import { createMonorepo, hasProgram, linkProgram, linkRunners } from "./support/create-monorepo.js";
import { countsOf, runAll } from "./support/run-all.js";

const die = 'process.kill(process.pid, "SIGKILL")';
const bodyOf = (name: string): string =>
  `${name}("is done", () => {});\n${name}("dies", () => { ${die}; });\n${name}("comes after", () => {});\n`;

/** A package with a file whose second test kills its process, and one that is well. */
function toPackage(folder: string, script: string, { from = "", name = "test", ending = "test.mjs" }) {
  const start = from === "" ? "" : `import { test } from "${from}";\n`;
  return {
    [`packages/${folder}/package.json`]: JSON.stringify({ scripts: { test: script } }),
    [`packages/${folder}/a.${ending}`]: start + bodyOf(name),
    [`packages/${folder}/b.${ending}`]: `${start}${name}("is well", () => {});\n`,
  };
}

test("a process that dies in a test is a failure in the runner's own words, and counts are the runner's own", async () => {
  const hasBun = hasProgram("bun");
  const root = createMonorepo({
    "package.json": JSON.stringify({ workspaces: ["packages/*"] }),
    ...(hasBun ? toPackage("bun", "bun test", { ending: "test.js" }) : {}),
    ...toPackage("jest", "jest", { ending: "test.js" }),
    ...toPackage("mocha", "mocha *.test.cjs", { name: "it", ending: "test.cjs" }),
    ...toPackage("node", "node --test", { from: "node:test" }),
    ...toPackage("playwright", "playwright test", { from: "@playwright/test" }),
    ...toPackage("vitest", "vitest", { from: "vitest" }),
  });
  if (hasBun) linkProgram(root, "packages/bun", "bun");
  for (const folder of ["jest", "mocha", "playwright"]) linkRunners(root, `packages/${folder}`, "installed");
  linkRunners(root, "packages/vitest", "own");
  const runs = await runAll(root);
  const told = Object.fromEntries(
    runs.map((run) => [
      run.suite.folder.replace("packages/", ""),
      {
        ...countsOf(run),
        said: run.error?.split("\n", 1)[0] ?? run.cases.find(({ status }) => status === "failed")?.error,
      },
    ]),
  );
  const unknown = { passed: 0, failed: 0, skipped: 0, broken: 0 };
  const unreported = (kind: string) => ({
    ...{ ...unknown, said: `${kind} ended with exit code 137, and it left no report.` },
  });
  expect(told).toEqual({
    ...(hasBun ? { bun: unreported("bun") } : {}),
    jest: unreported("jest"),
    mocha: unreported("mocha"),
    node: { ...unknown, passed: 1, failed: 1, said: "Its process was ended by SIGKILL" },
    playwright: {
      ...{ ...unknown, passed: 3, failed: 1 },
      said: "Error: worker process exited unexpectedly (code=null, signal=SIGKILL)",
    },
    // Vitest names the tests that did not end, and counts none of them.
    vitest: { ...unknown, passed: 1, said: "It ended with exit code 1, though no test failed." },
  });
  expect(stripVTControlCharacters(runs.at(-1)?.output ?? "")).toContain("1 passed (4)");
});
