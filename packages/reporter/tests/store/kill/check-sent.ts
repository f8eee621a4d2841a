import { expect } from "vitest";

import type { Store } from "../../../src/store/store.js";
import { openAfter } from "./numbered-run.js";

/**
 * Compares a store with what was reported, once nothing waits any more: nothing is missing, each run is there whole and once,
 * in its order.
 */
export async function checkSent(store: Store, reported: readonly number[]): Promise<void> {
  const runs = await store.runs("main", 100_000);
  const stored = runs.map((run) => Number(run.results["n"]));
  const lost = reported.filter((n) => !stored.includes(n));
  expect(lost, "runs that were reported and are not there").toEqual([]);
  expect(new Set(stored).size, "each run is there once").toBe(stored.length);
  expect(runs.filter((run) => toStatus(run.results) !== "applied")).toEqual([]);
  expect((await store.openIssues("main")).map(({ path }) => path).toSorted()).toEqual(
    [...openAfter(Math.max(...stored))].toSorted(),
  );
  // Each run but the first opened the ten of its own, and closed the ten of the one before it.
  const counts = runs.toReversed().map(({ results }) => pickCounts(results));
  expect(counts).toEqual(
    stored.map((_, index) => (index === 0 ? { new: 20, resolved: 0 } : { new: 10, resolved: 10 })),
  );
}

function toStatus(results: Readonly<Record<string, unknown>>): unknown {
  return (results["summary"] as Record<string, unknown> | undefined)?.["status"];
}

function pickCounts(results: Readonly<Record<string, unknown>>): object {
  const summary = results["summary"] as Record<string, unknown>;
  return { new: summary["new"], resolved: summary["resolved"] };
}
