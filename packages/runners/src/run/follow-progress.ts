import type { KeptRun } from "../cache/kept-run.js";
import type { Suite } from "../suites/suite.js";

/** How far a run is. */
export interface SuiteProgress {
  readonly done: number;
  readonly total: number;
  /** Names of the suites that run now. */
  readonly running: readonly string[];
  /** Milliseconds since the run began. */
  readonly elapsed: number;
  /** Milliseconds, from how long suites took the last time; `null` where nobody knows: one was never run, or takes longer. */
  readonly remaining: number | null;
}

export interface FollowOptions {
  readonly jobs: number;
  readonly now: () => Date;
  readonly onProgress: (progress: SuiteProgress) => void;
}

/** In milliseconds. */
const beat = 1_000;

/** Tells how far a run is: each time a suite begins or ends, and each second between, until it is closed. */
export function followProgress(
  suites: readonly Suite[],
  kept: ReadonlyMap<Suite, Pick<KeptRun, "duration">>,
  { jobs, now, onProgress }: FollowOptions,
): { readonly start: (suite: Suite) => void; readonly end: (suite: Suite) => void; readonly close: () => void } {
  const startedAt = now().getTime();
  const running = new Map<Suite, number>();
  const waiting = new Set(suites);
  const tell = (): void => {
    const time = now().getTime();
    const left = [...running].map(([suite, since]) => toRest(kept.get(suite)?.duration, time - since));
    onProgress({
      done: suites.length - waiting.size - running.size,
      total: suites.length,
      running: [...running.keys()].map(({ name }) => name),
      elapsed: time - startedAt,
      remaining: toRemaining(
        left,
        [...waiting].map((suite) => kept.get(suite)?.duration ?? null),
        jobs,
      ),
    });
  };
  const timer = setInterval(tell, beat);
  timer.unref();
  return {
    start: (suite) => {
      waiting.delete(suite);
      running.set(suite, now().getTime());
      tell();
    },
    end: (suite) => {
      running.delete(suite);
      tell();
    },
    close: () => {
      clearInterval(timer);
    },
  };
}

/** `null` for what takes longer than the last time, too: how much longer, nobody knows. */
function toRest(expected: number | undefined, elapsed: number): number | null {
  return expected === undefined || elapsed > expected ? null : expected - elapsed;
}

/** When the last one ends, where each that waits begins as soon as another ends. */
function toRemaining(
  running: readonly (number | null)[],
  waiting: readonly (number | null)[],
  jobs: number,
): number | null {
  const ends: number[] = Array.from({ length: Math.max(0, jobs - running.length) }, () => 0);
  for (const rest of running) {
    if (rest === null) return null;
    ends.push(rest);
  }
  for (const time of waiting) {
    if (time === null) return null;
    ends.sort((a, b) => a - b);
    ends.push((ends.shift() ?? 0) + time);
  }
  return Math.max(0, ...ends);
}
