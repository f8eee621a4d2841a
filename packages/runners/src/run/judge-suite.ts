import type { Problem } from "@continuous/standards";

import type { ReadReport } from "../reports/report.js";
import type { Suite } from "../suites/suite.js";
import { lastWords } from "./last-words.js";
import type { ProcessOutcome } from "./run-process.js";
import { stopped } from "./stopped.js";
import type { SuiteRun } from "./suite-run.js";

/**
 * What a suite's process and the reports of its runners say together. A runner that ended before it reported has failed, with the
 * last of what it printed.
 *
 * @param reports - One for each runner that the suite calls, in order.
 * @param timeout - Milliseconds.
 */
export function judgeSuite(
  suite: Suite,
  outcome: ProcessOutcome,
  reports: readonly ReadReport[],
  timeout: number,
): Omit<SuiteRun, "coverage"> {
  const read = reports.flatMap((report) => (report.ok ? [report.report] : []));
  const cases = read.flatMap((report) => report.cases);
  const broken = read.flatMap((report) => report.broken);
  const hasFailed = broken.length > 0 || cases.some(({ status }) => status === "failed");
  const { error, problems } = explain(suite, outcome, reports, hasFailed, timeout);
  return {
    suite,
    cases,
    broken,
    error,
    duration: outcome.duration,
    output: outcome.output,
    interrupted: outcome.aborted,
    problems,
  };
}

function explain(
  suite: Suite,
  outcome: ProcessOutcome,
  reports: readonly ReadReport[],
  hasFailed: boolean,
  timeout: number,
): { readonly error: string | null; readonly problems: readonly Problem[] } {
  const words = lastWords(outcome.output);
  if (outcome.startError !== null) return { error: `It could not be started: ${outcome.startError}`, problems: [] };
  if (outcome.aborted) return { error: stopped, problems: [] };
  if (outcome.timedOut) {
    return { error: `It did not end within ${String(timeout / 1000)} s, and was stopped.${words}`, problems: [] };
  }
  const end = outcome.killedBy === null ? `exit code ${String(outcome.code)}` : `signal ${outcome.killedBy}`;
  const missing = reports.findIndex((report) => !report.ok);
  const report = reports[missing];
  const runner = suite.runners[missing] ?? "its script";
  if (report?.ok === false && outcome.code !== 0 && !hasFailed) {
    return { error: `${runner} ended with ${end}, and ${report.reason}.${words}`, problems: [] };
  }
  // A script of which nothing but its end is known passes by that: there may be nothing in it to count.
  if (report?.ok === false && outcome.code === 0 && !(runner === "script" && report.isMissing === true)) {
    return {
      error: null,
      problems: [
        {
          code: "report-missing",
          message: `${suite.name}: ${runner} ended well, but ${report.reason}; nothing is known of its tests.`,
          hint: "See whether its script hands options on to it; or let it write JUnit XML and give that to --import.",
          where: { path: suite.folder === "" ? "package.json" : `${suite.folder}/package.json` },
        },
      ],
    };
  }
  if (outcome.code !== 0 && !hasFailed) {
    return { error: `It ended with ${end}, though no test failed.${words}`, problems: [] };
  }
  return { error: null, problems: [] };
}
