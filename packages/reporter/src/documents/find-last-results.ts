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
      for (const one of toList(given)) {
        const key = toKey(type, one["name"], one["path"]);
        if (tests.has(key)) continue;
        const { data: result } = testResultSchema.safeParse(one);
        if (result === undefined) continue;
        const { passed, skipped, flaky, error, tests: counts } = result;
        const ran_at = run.completed_at ?? run.started_at;
        tests.set(key, { ran_at, passed, skipped, flaky: flaky === true, error: error ?? null, counts });
      }
    }
    for (const one of toList(toRecord(results["coverage"])["services"])) {
      const key = toKey("service", one["name"], one["path"]);
      if (coverage.has(key)) continue;
      const { data: measured } = serviceCoverageSchema.safeParse(one);
      if (measured === undefined || measured.percent === null) continue;
      const { percent, required, measured_at, methods } = measured;
      coverage.set(key, { percent, required, measured_at, exported: methods.exported, executed: methods.executed });
    }
  }
  return ({ item_type, item_name, item_path }) => {
    const key = toKey(item_type, item_name, item_path);
    return { tests: tests.get(key) ?? null, coverage: coverage.get(key) ?? null };
  };
}

function toList(given: unknown): readonly Readonly<Record<string, unknown>>[] {
  return Array.isArray(given) ? given.map(toRecord) : [];
}

function toKey(type: string, name: unknown, path: unknown): string {
  return JSON.stringify([type, name, path]);
}
