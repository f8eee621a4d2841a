import type { z } from "zod";

import type { StoredItem, StoredRun } from "../store/store.js";
import type { DashboardItem } from "./dashboard-document.js";
import { serviceCoverageSchema, testResultSchema } from "./test-run-document.schema.js";
import { toRecord } from "./to-record.js";

type LastResults = Pick<DashboardItem, "tests" | "coverage">;
type Asked = Pick<StoredItem, "item_type" | "item_name" | "item_path">;

/**
 * What the last runs that looked at an item say of it. A run may look at a part: each item has the last result of its own.
 * What a run of another version wrote in another form tells nothing.
 *
 * @param runs - Newest first.
 */
export function findLastResults(runs: readonly StoredRun[]): (item: Asked) => LastResults {
  const tests = new Map<string, DashboardItem["tests"]>();
  const coverage = new Map<string, DashboardItem["coverage"]>();
  for (const run of runs) {
    const results = toRecord(run.results["results"]);
    for (const [type, given] of [
      ["service", results["services"]],
      ["pipeline", results["pipelines"]],
    ] as const) {
      for (const [key, result] of listOlder(testResultSchema, type, given, tests)) {
        const { passed, skipped, flaky, error, tests: counts } = result;
        const ran_at = run.completed_at ?? run.started_at;
        tests.set(key, { ran_at, passed, skipped, flaky: flaky === true, error: error ?? null, counts });
      }
    }
    const measured = toRecord(results["coverage"])["services"];
    for (const [key, one] of listOlder(serviceCoverageSchema, "service", measured, coverage)) {
      if (one.percent === null) continue;
      const { percent, required, measured_at, methods } = one;
      coverage.set(key, { percent, required, measured_at, exported: methods.exported, executed: methods.executed });
    }
  }
  return ({ item_type, item_name, item_path }) => {
    const key = toKey(item_type, item_name, item_path);
    return { tests: tests.get(key) ?? null, coverage: coverage.get(key) ?? null };
  };
}

/** Of some results those of items that no newer run tells of, with their keys: most are of others, and are not validated. */
function* listOlder<Schema extends z.ZodType>(
  schema: Schema,
  type: string,
  given: unknown,
  newer: ReadonlyMap<string, unknown>,
): Generator<readonly [string, z.output<Schema>]> {
  for (const one of Array.isArray(given) ? given.map(toRecord) : []) {
    const key = toKey(type, one["name"], one["path"]);
    if (newer.has(key)) continue;
    const { data } = schema.safeParse(one);
    if (data !== undefined) yield [key, data];
  }
}

function toKey(type: string, name: unknown, path: unknown): string {
  return JSON.stringify([type, name, path]);
}
