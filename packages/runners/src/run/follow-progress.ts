import type { KeptRun } from "../cache/kept-run.js";
import type { Suite } from "../suites/suite.js";

/** How far a run is. */
export interface SuiteProgress {
  readonly done: number;
  readonly total: number;
  /** Names of the suites that run now. */
  readonly running: readonly string[];
  /** Milliseconds, from how long suites took the last time; `null` where one of them was never run. */
  readonly remaining: number | null;
}

/** Tells how far a run is, each time a suite begins or ends. */
export function followProgress(
  suites: readonly Suite[],
  kept: ReadonlyMap<Suite, KeptRun>,
  { jobs, onProgress }: { readonly jobs: number; readonly onProgress: (progress: SuiteProgress) => void },
): { readonly start: (suite: Suite) => void; readonly end: (suite: Suite) => void } {
  const running = new Set<Suite>();
  const left = new Set(suites);
  const tell = (): void => {
    const times = [...left].map((suite) => kept.get(suite)?.duration);
    const sum = times.reduce<number>((total, time) => total + (time ?? 0), 0);
    onProgress({
      done: suites.length - left.size,
      total: suites.length,
      running: [...running].map(({ name }) => name),
      remaining: times.includes(undefined) ? null : Math.max(sum / jobs, ...times.map((time) => time ?? 0)),
    });
  };
  return {
    start: (suite) => {
      running.add(suite);
      tell();
    },
    end: (suite) => {
      running.delete(suite);
      left.delete(suite);
      tell();
    },
  };
}
