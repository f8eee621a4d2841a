import { expect, test } from "vitest";

import type { TestRunDocument } from "../../documents/test-run-document.js";
import { renderTestRunText } from "./render-test-run-text.js";

type TestResults = TestRunDocument["run"]["results"];

function toDocument(results: Partial<TestResults>): TestRunDocument {
  return {
    schemaVersion: 1,
    tool: { name: "continuous", version: "0.0.0" },
    root: ".",
    run: {
      id: "00000000-0000-4000-8000-000000000001",
      branch: "main",
      timestamp: "2026-03-01T10:00:00.000Z",
      duration: 1000,
      recorded: false,
      interrupted: false,
      totals: { passed: 22, failed: 1, skipped: 0 },
      results: { suites: [], services: [], pipelines: [], coverage: null, ...results },
    },
    problems: [],
  };
}

const toService = (name: string, failed: number): TestResults["services"][number] => ({
  name,
  path: `src/${name}.ts`,
  passed: failed === 0,
  skipped: false,
  duration: 5,
  tests: { passed: 1, failed, skipped: 0 },
});

const options = { colour: false, width: 100 };

test("what passes is counted where there is much of it, so that what fails is seen", () => {
  const many = Array.from({ length: 21 }, (_, index) => toService(`service-${String(index)}`, 0));
  const text = renderTestRunText(toDocument({ services: [...many, toService("orders", 1)] }), options);
  expect(text).toBe(
    [
      "Services",
      "  fail  orders  1 failed, 1 passed; 5 ms",
      "  pass  21      more; --format json lists all",
      "",
      "22 passed, 1 failed, 0 skipped",
      "",
    ].join("\n"),
  );
});

test("twenty are listed", () => {
  const few = Array.from({ length: 20 }, (_, index) => toService(`service-${String(index)}`, 0));
  const text = renderTestRunText(toDocument({ services: few }), options);
  expect(text).toContain("  pass  service-19  1 passed; 5 ms\n");
  expect(text).not.toContain("more");
});

test("of a stack, frames of dependencies and of Node are left out", () => {
  const error = [
    "AssertionError: expected 1 to be 2",
    "    at src/orders.test.ts:4:11",
    "    at node_modules/runner/index.js:3:4",
    "    at Promise.then (/app/node_modules/runner/index.js:3:4)",
    "    at Module._compile (node:internal/modules/cjs/loader:1554:14)",
    "    at processTicksAndRejections (node:internal/process/task_queues:95:5)",
    "Look at node_modules/orders/readme.md",
  ].join("\n");
  const suite: TestResults["suites"][number] = {
    ...toService("packages/orders", 1),
    runners: ["vitest"],
    script: "test",
    ran_at: "2026-03-01T10:00:00.000Z",
    failures: [{ name: "adds up", path: "src/orders.test.ts", error }],
    flaky_tests: [],
  };
  expect(
    renderTestRunText(toDocument({ suites: [suite] }), options)
      .split("\n")
      .slice(0, 5),
  ).toEqual([
    "fail src/orders.test.ts › adds up",
    "    AssertionError: expected 1 to be 2",
    "        at src/orders.test.ts:4:11",
    "    Look at node_modules/orders/readme.md",
    "",
  ]);
});
