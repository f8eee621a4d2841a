/** A shell script with commands, and the one of them that tells whether it works. */
export interface PipelineCheck {
  readonly name: string;
  /** Relative to the root, with `/`. */
  readonly path: string;
  /** `null`: reading the script shows none that is safe to ask. */
  readonly command: string | null;
}

/** One thing that was asked of a pipeline. */
export interface PipelineStep {
  /** `syntax`, or the command. */
  readonly name: string;
  readonly status: "passed" | "failed" | "skipped";
  /** Milliseconds. */
  readonly duration: number;
  readonly error: string | null;
}

/** What came of it. */
export interface PipelineRun {
  readonly check: PipelineCheck;
  readonly steps: readonly PipelineStep[];
  readonly duration: number;
  readonly output: string;
  readonly interrupted: boolean;
}
