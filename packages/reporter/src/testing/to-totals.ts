import { stopped } from "@continuous/runners";

import type { SuiteResult, TestResult } from "../documents/test-run-document.js";

/** Tests and what was asked of pipelines, each once. What failed outside of any test is one failure. */
export function toTotals(
  suites: readonly SuiteResult[],
  pipelines: readonly TestResult[],
): { readonly passed: number; readonly failed: number; readonly skipped: number } {
  const outside = suites.reduce(
    (sum, { failures, error }) =>
      sum + failures.filter(({ name }) => name === "").length + (error === undefined || error === stopped ? 0 : 1),
    0,
  );
  const add = (key: "passed" | "failed" | "skipped"): number =>
    [...suites, ...pipelines].reduce((sum, { tests }) => sum + tests[key], 0);
  return { passed: add("passed"), failed: add("failed") + outside, skipped: add("skipped") };
}
