import type { TestRunDocument } from "../documents/test-run-document.js";
import type { RunFigures } from "../queries/history.js";
import { unreached } from "./unreached.js";

/** So many names are kept in the row of a run. */
const mostNames = 100;

/** The small numbers that reports read of a run of tests; `null` where it looked at no service (`test pipelines`). */
export function toRunFigures({ suites, services }: TestRunDocument["run"]["results"]): RunFigures | null {
  if (suites.length === 0 && services.length === 0) return null;
  // What is remembered is told by the run in which it happened.
  const flaky = suites.flatMap((suite) =>
    suite.cached === true ? [] : suite.flaky_tests.map((test) => `${suite.name}: ${test}`),
  );
  return {
    services: services.length,
    failing_services: services.filter(({ passed, skipped }) => !passed && !skipped).length,
    untested_services: services.filter(({ skipped, error }) => skipped && error === unreached).length,
    flaky_tests: [...new Set(flaky)].sort().slice(0, mostNames),
  };
}
