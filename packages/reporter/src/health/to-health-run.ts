import type { DriftRow } from "@continuous/database";

import type { HealthDocument } from "../documents/health-document.js";
import type { RunRecord } from "../store/store.js";
import { toDriftIssues } from "./to-drift-issues.js";

interface RunFacts {
  readonly id: string;
  readonly branch: string;
  readonly commit: string | null;
  readonly startedAt: string;
  readonly completedAt: string;
}

/** A look at the repository's health, as the store takes it. */
export function toHealthRun(run: RunFacts, { rows, summary }: Pick<HealthDocument, "rows" | "summary">): RunRecord {
  return {
    schemaVersion: 1,
    run: {
      ...toRun(run, "health"),
      passed: summary.pass,
      failed: summary.fail,
      skipped: summary.skipped,
      results: { warnings: summary.warn },
      errors: rows.flatMap(({ area, name, status, why }) => (status === "fail" ? [{ area, name, why }] : [])),
    },
    scope: null,
    issues: [],
  };
}

/**
 * Where schema and migrations disagree, as a run of its own: it closes what is no longer so. Without a live database nothing is
 * said of one, so nothing is closed where an earlier run saw one.
 */
export function toDriftRun(
  run: RunFacts,
  drift: readonly DriftRow[],
  { isLive, wasLive }: { readonly isLive: boolean; readonly wasLive: boolean },
): RunRecord {
  return {
    schemaVersion: 1,
    run: {
      ...toRun(run, "database"),
      passed: 0,
      failed: drift.length,
      skipped: 0,
      results: { differences: drift.length, live: isLive },
      errors: [],
    },
    scope:
      isLive || !wasLive
        ? { rectangles: [{ issue_types: ["continuous/drift"], paths: null, excluded_paths: [] }], deletions: null }
        : null,
    issues: toDriftIssues(drift),
  };
}

function toRun(
  { id, branch, commit, startedAt, completedAt }: RunFacts,
  run_type: "health" | "database",
): Pick<
  RunRecord["run"],
  "id" | "run_type" | "branch" | "commit_sha" | "started_at" | "completed_at" | "coverage_percent"
> {
  return {
    id,
    run_type,
    branch,
    commit_sha: commit,
    started_at: startedAt,
    completed_at: completedAt,
    coverage_percent: null,
  };
}
