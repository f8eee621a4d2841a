import { randomUUID } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";

import { expect, test } from "vitest";

import { createMonorepo, hasProgram, linkProgram, linkRunners } from "./support/create-monorepo.js";
import { runAll } from "./support/run-all.js";

const timeout = 6_000;
const endless = '("never ends", () => { for (;;); });\n';

function listCarriers(text: string): readonly string[] {
  if (process.platform !== "linux") return [];
  return readdirSync("/proc").filter((name) => {
    try {
      return /^\d+$/u.test(name) && readFileSync(`/proc/${name}/environ`, "utf8").includes(text);
    } catch {
      return false; // Gone meanwhile.
    }
  });
}

test("a suite of any runner that hangs ends at its time, says so, and leaves no process", async () => {
  const programs = (["bun", "deno"] as const).filter(hasProgram);
  const mark = randomUUID();
  const toPackage = (folder: string, script: string, file: string, text: string) => ({
    [`packages/${folder}/package.json`]: JSON.stringify({ scripts: { test: `MARK=${mark} ${script}` } }),
    [`packages/${folder}/${file}`]: text,
  });
  const root = createMonorepo({
    "package.json": JSON.stringify({ workspaces: ["packages/*"] }),
    ...(programs.includes("bun") ? toPackage("bun", "bun test", "a.test.js", `test${endless}`) : {}),
    ...(programs.includes("deno")
      ? toPackage("deno", "DENO_DIR=.deno deno test", "a.test.js", `Deno.test${endless}`)
      : {}),
    ...toPackage("jest", "jest", "a.test.js", `test${endless}`),
    ...toPackage("mocha", "mocha a.test.cjs", "a.test.cjs", `it${endless}`),
    ...toPackage("node", "node --test", "a.test.mjs", `import { test } from "node:test";\ntest${endless}`),
    ...toPackage(
      "playwright",
      "playwright test",
      "a.test.mjs",
      `import { test } from "@playwright/test";\ntest${endless}`,
    ),
    ...toPackage("vitest", "vitest", "a.test.mjs", `import { test } from "vitest";\ntest${endless}`),
  });
  for (const program of programs) linkProgram(root, `packages/${program}`, program);
  for (const folder of ["jest", "mocha", "playwright"]) linkRunners(root, `packages/${folder}`, "installed");
  linkRunners(root, "packages/vitest", "own");
  const runs = await runAll(root, { timeout, jobs: 7 });
  expect(listCarriers(mark)).toEqual([]);
  expect(runs.map(({ suite }) => suite.folder)).toEqual(
    [...programs, "jest", "mocha", "node", "playwright", "vitest"].map((folder) => `packages/${folder}`),
  );
  for (const { error, duration } of runs) {
    expect(error).toMatch(/^It did not end within 6 s, and was stopped\./u);
    expect(duration).toBeLessThan(2 * timeout);
  }
});
