import type { TestCase } from "../reports/report.js";
import { toTestKey } from "../reports/to-test-key.js";
import { markFlaky } from "./mark-flaky.js";
import type { SuiteRun } from "./suite-run.js";

/** Two runs of the same content: the later one counts; a test that failed before and passes now is flaky. */
export function mergeTries(earlier: SuiteRun, later: SuiteRun): SuiteRun {
  const failed = new Set(earlier.cases.filter(isShaky).map(toTestKey));
  return { ...later, cases: markFlaky(later.cases, failed), duration: earlier.duration + later.duration };
}

function isShaky({ status, flaky }: TestCase): boolean {
  return status === "failed" || flaky === true;
}
