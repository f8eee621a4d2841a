import { hasFailed, stopped, type SuiteOutcome } from "@continuous/runners";

import type { SuiteResult } from "../documents/test-run-document.js";
import { countCases } from "./count-cases.js";

/** What a package's tests say, as the document tells it. */
export function toSuiteResult(outcome: SuiteOutcome): SuiteResult {
  const { suite, cases, broken, error } = outcome;
  const flaky = cases.filter((one) => one.flaky === true).map(({ name }) => name);
  const isUnknown = outcome.problems.some(({ code }) => code === "report-missing");
  const isEmpty = cases.length === 0 && broken.length === 0 && error === null && isUnknown;
  // Of what was stopped only what is known to fail has failed.
  const isUnended = error === stopped && !hasFailed({ ...outcome, error: null });
  return {
    name: suite.name,
    path: suite.folder === "" ? "." : suite.folder,
    runners: [...suite.runners],
    script: suite.script,
    passed: !hasFailed(outcome) && !isEmpty,
    skipped: isEmpty || isUnended,
    ...(error === null ? {} : { error }),
    duration: outcome.duration,
    ran_at: outcome.ranAt,
    ...(outcome.cached ? { cached: true } : {}),
    ...(flaky.length > 0 ? { flaky: true } : {}),
    tests: countCases(cases),
    failures: [
      ...broken.map(({ file, error: said }) => ({ name: "", path: file, error: said })),
      ...cases.flatMap(({ name, file, status, error: said }) =>
        status === "failed" ? [{ name, path: file, error: said ?? "" }] : [],
      ),
    ],
    flaky_tests: flaky,
  };
}
