import type { KeptRun } from "../cache/kept-run.js";
import { loadKeptRun } from "../cache/load-kept-run.js";
import { saveKeptRun } from "../cache/save-kept-run.js";
import { toTestKey } from "../reports/to-test-key.js";
import type { Suite } from "../suites/suite.js";
import { followProgress, type SuiteProgress } from "./follow-progress.js";
import { hasFailed } from "./has-failed.js";
import { markFlaky } from "./mark-flaky.js";
import { runSuites, type RunSuitesOptions } from "./run-suites.js";
import { stopped } from "./stopped.js";
import type { SuiteOutcome } from "./suite-run.js";

export interface RunChangedOptions extends Omit<RunSuitesOptions, "onStart" | "onEnd"> {
  /** Where runs are remembered; absolute. */
  readonly folder: string;
  /** Hash of all that a suite's outcome depends on. */
  readonly keyOf: (suite: Suite) => string;
  /** Run what has not changed too. */
  readonly force: boolean;
  readonly now: () => Date;
  readonly onProgress: (progress: SuiteProgress) => void;
}

/**
 * Runs the suites that changed since they last passed, and takes the others as they are remembered. What failed is run again,
 * changed or not; what failed and then passes on the same content is flaky, and stays so until the content changes.
 */
export async function runChanged(
  suites: readonly Suite[],
  options: RunChangedOptions,
): Promise<readonly SuiteOutcome[]> {
  const kept = new Map<Suite, KeptRun>();
  for (const suite of suites) {
    const found = await loadKeptRun(options.folder, suite.name);
    if (found !== undefined) kept.set(suite, found);
  }
  const outcomes = new Map<Suite, SuiteOutcome>();
  for (const [suite, run] of kept) {
    const isSame =
      run.key === options.keyOf(suite) && run.passed && (run.measured || !options.coverage) && hasRun(run, suite);
    if (isSame && !options.force) outcomes.set(suite, toOutcome(suite, run, options.coverage));
  }
  // The longest first: started last, one of them would run alone at the end.
  const expected = (suite: Suite): number => kept.get(suite)?.duration ?? Number.POSITIVE_INFINITY;
  const changed = suites
    .filter((suite) => !outcomes.has(suite))
    .sort((a, b) => (expected(a) === expected(b) ? 0 : expected(b) - expected(a)));
  const progress = followProgress(changed, kept, options);
  const saving: Promise<void>[] = [];
  const running = runSuites(changed, {
    ...options,
    onStart: progress.start,
    onEnd: (run) => {
      progress.end(run.suite);
      const key = options.keyOf(run.suite);
      const known = kept.get(run.suite);
      const failedBefore = known?.key === key ? known.failed : [];
      const ranAt = options.now().toISOString();
      const outcome = { ...run, cases: markFlaky(run.cases, new Set(failedBefore)), cached: false, ranAt };
      outcomes.set(run.suite, outcome);
      // Of a run that was stopped nobody knows how it would have ended.
      if (!run.interrupted)
        saving.push(saveKeptRun(options.folder, run.suite.name, toKept(outcome, key, failedBefore, options)));
    },
  });
  await running.finally(progress.close);
  await Promise.all(saving);
  return suites.map((suite) => outcomes.get(suite) ?? toUnbegun(suite, options.now().toISOString()));
}

/** The run was stopped before its turn came. */
function toUnbegun(suite: Suite, ranAt: string): SuiteOutcome {
  const nothing = { cases: [], broken: [], duration: 0, output: "", coverage: null, problems: [] };
  return { suite, ranAt, cached: false, interrupted: true, error: stopped, ...nothing };
}

/** A run of all tests tells of some of them, too; one of some does not tell of all. */
function hasRun({ files: ran }: KeptRun, { files: wanted }: Suite): boolean {
  return ran === undefined || (wanted?.every((file) => ran.includes(file)) ?? false);
}

function toOutcome(suite: Suite, run: KeptRun, coverage: boolean): SuiteOutcome {
  const { duration, ran_at: ranAt } = run;
  const { files } = suite;
  const cases = run.cases.filter(({ file }) => file === null || files === undefined || files.includes(file));
  const measured = coverage
    ? { coverage: run.coverage, problems: run.problems ?? [] }
    : { coverage: null, problems: [] };
  const nothing = { broken: [], error: null, output: "", interrupted: false };
  return { suite, cases, duration, ranAt, cached: true, ...measured, ...nothing };
}

function toKept(
  outcome: SuiteOutcome,
  key: string,
  failedBefore: readonly string[],
  { coverage }: Pick<RunChangedOptions, "coverage">,
): KeptRun {
  const shaky = outcome.cases.filter(({ status, flaky }) => status === "failed" || flaky === true).map(toTestKey);
  return {
    version: 1,
    key,
    ran_at: outcome.ranAt,
    duration: outcome.duration,
    // A runner that ended well and told nothing may tell the next time.
    passed: !hasFailed(outcome) && outcome.problems.every(({ code }) => code !== "report-missing"),
    ...(outcome.suite.files === undefined ? {} : { files: outcome.suite.files }),
    cases: [...outcome.cases],
    coverage: outcome.coverage,
    measured: coverage,
    ...(outcome.problems.length === 0 ? {} : { problems: outcome.problems }),
    failed: [...new Set([...failedBefore, ...shaky])].sort(),
  };
}
