import type { Problem } from "@continuous/standards";

import type { FileCoverage } from "../coverage-reports/file-coverage.js";
import type { Breakage, TestCase } from "../reports/report.js";
import type { Suite } from "../suites/suite.js";

/** What came of running a suite. */
export interface SuiteRun {
  readonly suite: Suite;
  readonly cases: readonly TestCase[];
  readonly broken: readonly Breakage[];
  /** Why the suite failed as a whole, in its own words where it has some; `null`: its tests tell all. */
  readonly error: string | null;
  /** Milliseconds. */
  readonly duration: number;
  /** Beginning and end of what it printed. */
  readonly output: string;
  /** It was stopped with the whole run, before its end: what is known of it is not all. */
  readonly interrupted: boolean;
  /** What its tests ran, of files of the repository; `null`: not asked for, or not written. */
  readonly coverage: readonly FileCoverage[] | null;
  readonly problems: readonly Problem[];
}

/** A run of a suite, made now or remembered. */
export interface SuiteOutcome extends SuiteRun {
  /** Nothing that it depends on has changed since it was run. */
  readonly cached: boolean;
  /** When it was run: ISO 8601, UTC. */
  readonly ranAt: string;
}
