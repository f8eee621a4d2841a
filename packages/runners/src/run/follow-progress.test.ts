import { expect, test } from "vitest";

import type { Suite } from "../suites/suite.js";
import { followProgress, type SuiteProgress } from "./follow-progress.js";

const toSuite = (name: string): Suite => ({
  ...{ name, folder: name, package: null, runners: [], script: "test", command: [] },
});

function follow(known: Readonly<Record<string, number>>, names: readonly string[], jobs: number) {
  const suites = names.map(toSuite);
  const told: SuiteProgress[] = [];
  let time = 0;
  const progress = followProgress(
    suites,
    new Map(suites.flatMap((suite) => (suite.name in known ? [[suite, { duration: known[suite.name]! }]] : []))),
    { jobs, now: () => new Date(time), onProgress: (one) => told.push(one) },
  );
  progress.close();
  return {
    ...progress,
    suites,
    at: (later: number) => void (time = later),
    last: () => told.at(-1),
  };
}

test("what runs now and how long it will take, less what has passed of each", () => {
  const { start, end, suites, at, last } = follow({ a: 5_000, b: 3_000, c: 3_000, d: 1_000 }, ["a", "b", "c", "d"], 2);
  const [a, b, c] = suites;
  start(a!);
  start(b!);
  // a and d on one, b and c on the other.
  expect(last()).toEqual({ done: 0, total: 4, running: ["a", "b"], elapsed: 0, remaining: 6_000 });
  at(2_500);
  end(b!);
  start(c!);
  expect(last()).toEqual({ done: 1, total: 4, running: ["a", "c"], elapsed: 2_500, remaining: 3_500 });
});

test("where one was never run, or takes longer than the last time, nobody knows", () => {
  const unknown = follow({ a: 5_000 }, ["a", "b"], 1);
  unknown.start(unknown.suites[0]!);
  expect(unknown.last()?.remaining).toBe(null);
  const longer = follow({ a: 5_000, b: 1_000 }, ["a", "b"], 2);
  longer.start(longer.suites[0]!);
  longer.start(longer.suites[1]!);
  longer.at(6_000);
  longer.end(longer.suites[1]!);
  expect(longer.last()).toEqual({ done: 1, total: 2, running: ["a"], elapsed: 6_000, remaining: null });
});
