import type { Problem } from "@continuous/standards";

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
  readonly problems: readonly Problem[];
}
