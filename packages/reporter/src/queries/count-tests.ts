import { findRuns } from "./find-runs.js";
import type { History } from "./history.js";
import { isKept } from "./is-kept.js";
import { isTestRun } from "./is-test-run.js";
import type { Window } from "./window.js";

/** What runs of tests (`test services`, `test pipelines`, `test coverage`, `test all`) said in a window. */
export interface TestNumbers {
  readonly runs: number;
  /** Of these, with a failure. */
  readonly failed_runs: number;
  /** Sums over the runs: a test that ran ten times counts ten times. */
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** Of tests that passed or failed, those that passed: percent, two digits. `null`: no test ran. */
  readonly pass_rate: number | null;
  /** Different tests that failed and then passed on the same content, sorted; `null`: no run told. */
  readonly flaky_tests: readonly string[] | null;
  /** Of the last run that measured it, percent; `null`: none did. */
  readonly coverage_percent: number | null;
  /** Of the last run that looked at services; `null`: none did. */
  readonly failing_services: number | null;
  readonly untested_services: number | null;
}

/** `null`: unknown, or no run of tests was completed in the window. */
export function countTests(history: History, window: Window): TestNumbers | null {
  const runs = findRuns(history, window).filter(isTestRun);
  if (runs.length === 0 || !isKept(history, window.from)) return null;
  const sum = (key: "passed" | "failed" | "skipped"): number => runs.reduce((total, run) => total + run[key], 0);
  const [passed, failed] = [sum("passed"), sum("failed")];
  const figures = runs.flatMap((run) => run.figures ?? []);
  return {
    runs: runs.length,
    failed_runs: runs.filter((run) => run.failed > 0).length,
    passed,
    failed,
    skipped: sum("skipped"),
    pass_rate: passed + failed === 0 ? null : Math.round((passed / (passed + failed)) * 10_000) / 100,
    flaky_tests: figures.length === 0 ? null : [...new Set(figures.flatMap((one) => one.flaky_tests))].sort(),
    coverage_percent: runs.findLast((run) => run.coverage_percent !== null)?.coverage_percent ?? null,
    failing_services: figures.at(-1)?.failing_services ?? null,
    untested_services: figures.at(-1)?.untested_services ?? null,
  };
}
