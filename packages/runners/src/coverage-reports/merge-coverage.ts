import { groupBy } from "@continuous/source";

import type { FileCoverage } from "./file-coverage.js";

/** What several runs covered together: each file once, its hits added up. Sorted by path. */
export function mergeCoverage(all: readonly FileCoverage[]): readonly FileCoverage[] {
  return [...groupBy(all, ({ path }) => path)]
    .map(([path, parts]) => ({
      path,
      lines: addUp(
        parts.flatMap(({ lines }) => lines),
        ([line]) => line,
        ([line, hits], more) => [line, hits + more[1]] as const,
      ).sort(([a], [b]) => a - b),
      functions: addUp(
        parts.flatMap(({ functions }) => functions),
        ({ line, name }) => `${String(line)} ${name}`,
        (one, more) => ({ ...one, hits: one.hits + more.hits }),
      ).sort((a, b) => a.line - b.line),
    }))
    .sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}

function addUp<Value>(
  values: readonly Value[],
  keyOf: (value: Value) => unknown,
  add: (value: Value, more: Value) => Value,
): Value[] {
  const sums = new Map<unknown, Value>();
  for (const value of values) {
    const key = keyOf(value);
    const sum = sums.get(key);
    sums.set(key, sum === undefined ? value : add(sum, value));
  }
  return [...sums.values()];
}
