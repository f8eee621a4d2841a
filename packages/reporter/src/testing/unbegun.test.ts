import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { listSourceFiles } from "@continuous/source/load";
import { expect, test } from "vitest";

import { runTests } from "./run-tests.js";
import { toSuiteResult } from "./to-suite-result.js";

test("a suite whose turn did not come before the run was stopped is told as stopped", async () => {
  const root = mkdtempSync(join(tmpdir(), "continuous-unbegun-"));
  try {
    writeFileSync(join(root, "package.json"), JSON.stringify({ name: "shop", scripts: { test: "node --test" } }));
    const { outcomes } = await runTests({
      ...{ root, listed: listSourceFiles({ root, extensions: [""] }), env: {}, jobs: 1, timeout: 1000, retries: 0 },
      ...{ coverage: false, force: false, signal: AbortSignal.abort(), now: () => new Date(0) },
      choose: (suites) => suites,
      onProgress: () => undefined,
    });
    expect(outcomes.map(toSuiteResult)).toMatchObject([
      { name: ".", passed: false, skipped: true, error: "It was stopped before its end.", failures: [] },
    ]);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
});
