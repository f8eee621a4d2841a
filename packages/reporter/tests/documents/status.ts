import type { StatusFacts } from "../../src/documents/to-status-document.js";
import type { StoredIssue, StoredItem, StoredRun } from "../../src/store/store.js";
import { issue } from "./issues.js";

/** An open issue as a store gives it back. */
export function storedIssue(changes: Partial<StoredIssue> = {}): StoredIssue {
  return { ...issue(), id: "1", branch: "main", resolved_at: null, resolution: null, metadata: {}, ...changes };
}

/** A check that was completed at a time. */
export function check(completed_at: string, summary: { new: number; resolved: number; open: number }): StoredRun {
  return run("standards", completed_at, { results: { summary } });
}

/** A run of any type. */
export function run(
  run_type: StoredRun["run_type"],
  completed_at: string | null,
  changes: Partial<StoredRun> = {},
): StoredRun {
  return {
    id: `run of ${completed_at ?? "nobody knows when"}`,
    run_type,
    branch: "main",
    commit_sha: null,
    started_at: completed_at ?? "2026-03-01T00:00:00.000Z",
    completed_at,
    passed: 0,
    failed: 0,
    skipped: 0,
    coverage_percent: null,
    results: {},
    ...changes,
  };
}

/** A service as a store gives it back. */
export function storedService(item_name: string, packageName: string | null, last_seen: string): StoredItem {
  const metadata = { package: packageName };
  return {
    id: item_name,
    item_type: "service",
    item_name,
    item_path: `src/${item_name}.ts`,
    metadata,
    is_active: true,
    last_seen,
  };
}

export const emptyFacts: StatusFacts = {
  tool: { name: "continuous", version: "0.1.0" },
  branch: "main",
  now: "2026-03-31T12:00:00.000Z",
  runs: [],
  issues: [],
  setAside: [],
  items: [],
  problems: [],
};

export const monthOfFacts: StatusFacts = {
  ...emptyFacts,
  runs: [
    run("full", "2026-03-31T09:00:00.000Z", { passed: 118, failed: 2, skipped: 1, coverage_percent: 63.5 }),
    check("2026-03-31T08:00:00.000Z", { new: 1, resolved: 4, open: 3 }),
    check("2026-03-27T08:00:00.000Z", { new: 2, resolved: 1, open: 6 }),
    check("2026-03-20T08:00:00.000Z", { new: 0, resolved: 7, open: 5 }),
    check("2026-02-28T08:00:00.000Z", { new: 12, resolved: 0, open: 12 }),
  ],
  issues: [
    storedIssue(),
    storedIssue({ severity: "warning", standard: "services.error_handling", issue_type: "continuous/error-handling" }),
    storedIssue({
      severity: "critical",
      standard: null,
      issue_type: "continuous/parse-error",
      item_type: null,
      item_name: null,
    }),
  ],
  items: [
    storedService("CartService", "@shop/core", "2026-03-29T12:00:00.000Z"),
    storedService("OrderService", "@shop/core", "2026-03-29T12:00:00.000Z"),
    storedService("mailer", null, "2026-03-29T12:00:00.000Z"),
  ],
};
