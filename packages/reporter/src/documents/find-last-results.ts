import type { z } from "zod";

import type { StoredItem, StoredRun } from "../store/store.js";
import type { DashboardItem } from "./dashboard-document.js";
import { serviceCoverageSchema, testResultSchema } from "./test-run-document.schema.js";
import { toRecord } from "./to-record.js";

type LastResults = Pick<DashboardItem, "tests" | "coverage">;
type Asked = Pick<StoredItem, "item_type" | "item_name" | "item_path">;

/**
 * What the last runs that looked at an item say of it. A run may look at a part: each item has the last result of its own.
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
      for (const result of parseAll(testResultSchema, given)) {
        const key = toKey(type, result.name, result.path);
        if (tests.has(key)) continue;
        const { passed, skipped, flaky, error, tests: counts } = result;
        const ran_at = run.completed_at ?? run.started_at;
        tests.set(key, { ran_at, passed, skipped, flaky: flaky === true, error: error ?? null, counts });
      }
    }
    for (const one of parseAll(serviceCoverageSchema, toRecord(results["coverage"])["services"])) {
      const key = toKey("service", one.name, one.path);
      if (coverage.has(key) || one.percent === null) continue;
      const { percent, required, measured_at, methods } = one;
      coverage.set(key, { percent, required, measured_at, exported: methods.exported, executed: methods.executed });
    }
  }
  return ({ item_type, item_name, item_path }) => {
    const key = toKey(item_type, item_name, item_path);
    return { tests: tests.get(key) ?? null, coverage: coverage.get(key) ?? null };
  };
}

/** What a run of another version wrote in another form tells nothing. */
function parseAll<Schema extends z.ZodType>(schema: Schema, given: unknown): readonly z.output<Schema>[] {
  if (!Array.isArray(given)) return [];
  return given.flatMap((one: unknown) => {
    const { data } = schema.safeParse(one);
    return data === undefined ? [] : [data];
  });
}

function toKey(type: string, name: string, path: string): string {
  return JSON.stringify([type, name, path]);
}
