import type { PipelineRun } from "@continuous/runners";

import type { TestResult } from "../documents/test-run-document.js";
import { countCases } from "./count-cases.js";

/** What a pipeline answered. */
export function toPipelineResult({ check, steps, duration }: PipelineRun): TestResult {
  const failed = steps.find(({ status }) => status === "failed");
  const error =
    failed?.error ??
    (check.command === null ? "It was read, not run: it has no command that is known to be safe." : null);
  return {
    name: check.name,
    path: check.path,
    passed: failed === undefined,
    skipped: false,
    ...(error === null ? {} : { error: failed === undefined ? error : `${failed.name}: ${error}` }),
    duration,
    tests: countCases(steps),
  };
}
