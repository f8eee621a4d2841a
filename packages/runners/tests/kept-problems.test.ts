import { chmodSync } from "node:fs";
import { join } from "node:path";

import { runChanged } from "@continuous/runners";
import { expect, test } from "vitest";

import { createMonorepo } from "./support/create-monorepo.js";
import { suitesOf } from "./support/run-all.js";

/** Passes, and has nothing to measure with. */
const vitest = `#!/bin/sh
for word; do case $word in --outputFile.json=*) echo '{"testResults":[]}' > "\${word#*=}";; esac; done
`;

test("why coverage is missing is said of what is not run again, too", async () => {
  const root = createMonorepo({
    "package.json": JSON.stringify({ name: "one", scripts: { test: "vitest run" } }),
    "node_modules/.bin/vitest": vitest,
  });
  chmodSync(join(root, "node_modules/.bin/vitest"), 0o755);
  const run = async (): Promise<readonly string[]> => {
    const outcomes = await runChanged(suitesOf(root), {
      ...{ root, folder: `${root}/.kept`, jobs: 1, timeout: 60_000, coverage: true, retries: 0, force: false },
      env: { PATH: process.env["PATH"], HOME: process.env["HOME"], TMPDIR: process.env["TMPDIR"] },
      signal: new AbortController().signal,
      keyOf: () => "the same content",
      now: () => new Date(),
      onProgress: () => undefined,
    });
    return outcomes.flatMap(({ cached, problems }) =>
      problems.map(({ code }) => `${cached ? "kept" : "run"}: ${code}`),
    );
  };
  expect(await run()).toEqual(["run: coverage-missing"]);
  expect(await run()).toEqual(["kept: coverage-missing"]);
});
