/** A function of a file, and how often tests ran it. */
export interface FunctionCoverage {
  /** As the tool that measured names it; `(anonymous_3)` and the like where it does not know. */
  readonly name: string;
  /** Where it begins, from 1. */
  readonly line: number;
  readonly hits: number;
}

/** What tests ran of a file. */
export interface FileCoverage {
  /** Relative to the root, with `/`. */
  readonly path: string;
  /** Lines that hold code, from 1, and how often each was run; sorted. */
  readonly lines: readonly (readonly [line: number, hits: number])[];
  /** Sorted by line. */
  readonly functions: readonly FunctionCoverage[];
}

/** Coverage that was read, or why it cannot be. */
export type ReadCoverage =
  { readonly ok: true; readonly files: readonly FileCoverage[] } | { readonly ok: false; readonly reason: string };
