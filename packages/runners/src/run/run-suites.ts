import type { Suite } from "../suites/suite.js";
import { hasFailed } from "./has-failed.js";
import { mergeTries } from "./merge-tries.js";
import { runSuite } from "./run-suite.js";
import { runTasks, type RunOptions } from "./run-tasks.js";
import type { SuiteRun } from "./suite-run.js";

export interface RunSuitesOptions extends RunOptions {
  /** Ask the runners for coverage too. */
  readonly coverage: boolean;
  /** How often a suite that fails is run again. */
  readonly retries: number;
  readonly onStart: (suite: Suite) => void;
  readonly onEnd: (run: SuiteRun) => void;
}

/** Runs suites, some at once. One that breaks takes no other with it. In the order given; those that never began are left out. */
export async function runSuites(suites: readonly Suite[], options: RunSuitesOptions): Promise<readonly SuiteRun[]> {
  return runTasks(suites, options, async (suite, tools) => {
    options.onStart(suite);
    const runOnce = async (attempt: number): Promise<SuiteRun> =>
      runSuite(suite, {
        ...tools,
        root: options.root,
        coverage: options.coverage,
        own: `${tools.own}-${String(attempt)}`,
        clock: () => Date.now(),
      });
    let run = await runOnce(0);
    for (let attempt = 1; attempt <= options.retries && hasFailed(run) && !run.interrupted; attempt += 1) {
      run = mergeTries(run, await runOnce(attempt));
    }
    options.onEnd(run);
    return run;
  });
}
