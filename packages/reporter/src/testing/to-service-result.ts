import type { ServiceItem } from "@continuous/inventory";
import { stopped, type SuiteOutcome } from "@continuous/runners";

import type { TestResult } from "../documents/test-run-document.js";
import { countCases } from "./count-cases.js";
import { findSuitesOf } from "./find-suites-of.js";
import { unreached } from "./unreached.js";

/**
 * What the tests that reach a service say of it. Where a runner does not tell files apart, or ended before it came to one, its
 * whole package speaks.
 */
export function toServiceResult(
  { item_name: name, item_path: path, metadata }: ServiceItem,
  outcomes: readonly SuiteOutcome[],
): TestResult {
  const base = { name, path };
  const none = { passed: 0, failed: 0, skipped: 0 };
  if (metadata.tests.length === 0) {
    return { ...base, passed: false, skipped: true, error: unreached, duration: 0, tests: none };
  }
  const files = new Set(metadata.tests);
  const byFolder = outcomes.map((outcome) => ({ outcome, folder: outcome.suite.folder }));
  const reaching = [...new Set(metadata.tests.flatMap((file) => findSuitesOf(file, byFolder)))].map(
    ({ outcome }) => outcome,
  );
  const cases = reaching.flatMap((outcome) =>
    outcome.cases.some(({ file }) => file !== null)
      ? outcome.cases.filter(({ file }) => file !== null && files.has(file))
      : outcome.cases,
  );
  const broken = reaching.flatMap((outcome) => outcome.broken.filter(({ file }) => file === null || files.has(file)));
  const seen = new Set(cases.map(({ file }) => file));
  const errors = reaching.flatMap(({ error, suite }) =>
    error !== null &&
    metadata.tests.some((file) => !seen.has(file) && (suite.folder === "" || file.startsWith(`${suite.folder}/`)))
      ? [error]
      : [],
  );
  const tests = countCases(cases);
  const error = [...broken.map(({ error: said }) => said), ...errors.toSorted(byWeight)][0];
  const hasFailed = tests.failed > 0 || (error !== undefined && error !== stopped);
  const isSkipped = !hasFailed && (tests.passed === 0 || error === stopped);
  const why = error ?? (isSkipped ? explainSkipped(reaching.length, cases.length) : undefined);
  return {
    ...base,
    passed: !hasFailed && !isSkipped,
    skipped: isSkipped,
    ...(why === undefined ? {} : { error: why }),
    duration: cases.reduce((sum, { duration }) => sum + duration, 0),
    ...(reaching.length > 0 && reaching.every(({ cached }) => cached) ? { cached: true } : {}),
    ...(cases.some(({ flaky }) => flaky === true) ? { flaky: true } : {}),
    tests,
  };
}

/** What failed, before what was only stopped. */
function byWeight(a: string, b: string): number {
  return Number(a === stopped) - Number(b === stopped);
}

function explainSkipped(suites: number, cases: number): string {
  if (suites === 0) return "Tests reach it, but their package has no runner that is known.";
  return cases === 0 ? "Tests reach it, but their runner did not run them." : "All tests that reach it are skipped.";
}
