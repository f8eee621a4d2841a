import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import pLimit from "p-limit";

import type { Suite } from "../suites/suite.js";
import { startProcessGuard } from "./process-guard.js";
import { runSuite } from "./run-suite.js";
import type { SuiteRun } from "./suite-run.js";

export interface RunSuitesOptions {
  /** The repository's root, absolute. */
  readonly root: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** How many suites at once. */
  readonly jobs: number;
  /** For each suite, in milliseconds. */
  readonly timeout: number;
  readonly coverage: boolean;
  /** Stops all that runs; what has ended by then is still told. */
  readonly signal: AbortSignal;
  readonly onStart: (suite: Suite) => void;
  readonly onEnd: (run: SuiteRun) => void;
}

/** Runs suites, some at once. One that breaks takes no other with it. In the order given; those that never began are left out. */
export async function runSuites(suites: readonly Suite[], options: RunSuitesOptions): Promise<readonly SuiteRun[]> {
  if (suites.length === 0) return [];
  const folder = await mkdtemp(join(tmpdir(), "continuous-tests-"));
  const mark = randomUUID();
  const guard = startProcessGuard(mark, folder);
  const limit = pLimit(options.jobs);
  try {
    const runs = await Promise.all(
      suites.map((suite, index) =>
        limit(async () => {
          if (options.signal.aborted) return undefined;
          options.onStart(suite);
          const run = await runSuite(suite, {
            ...options,
            folder: join(folder, String(index)),
            mark: `${mark}.${String(index)}`,
            guard,
            now: () => performance.now(),
            clock: () => Date.now(),
          });
          options.onEnd(run);
          return run;
        }),
      ),
    );
    return runs.filter((run) => run !== undefined);
  } finally {
    guard.close();
    await rm(folder, { recursive: true, force: true });
  }
}
