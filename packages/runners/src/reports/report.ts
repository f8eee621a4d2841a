export type TestStatus = "passed" | "failed" | "skipped";

/** One test, as its runner reported it. */
export interface TestCase {
  /** With the names of what it stands in, outermost first: `Cart > adds an item`. */
  readonly name: string;
  /** Relative to the root, with `/`; `null` where the report does not say. */
  readonly file: string | null;
  readonly status: TestStatus;
  /** Milliseconds. */
  readonly duration: number;
  /** What the runner says of a failure, without colours. */
  readonly error: string | null;
  /** The runner itself saw it fail and then pass. */
  readonly flaky?: true;
}

/** A file, or a run, that failed outside of any test: it did not compile, it threw while it was loaded. */
export interface Breakage {
  /** Relative to the root; `null`: of no file. */
  readonly file: string | null;
  readonly error: string;
}

/** What one runner reported. */
export interface RunnerReport {
  readonly cases: readonly TestCase[];
  readonly broken: readonly Breakage[];
}

/** A report that was read, or why it cannot be. */
export type ReadReport =
  | { readonly ok: true; readonly report: RunnerReport }
  | {
      readonly ok: false;
      readonly reason: string;
      /** There is none at all. */
      readonly isMissing?: true;
    };
