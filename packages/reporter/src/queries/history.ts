import type { Severity } from "@continuous/standards";

/** What a run is about. */
export type RunType = "full" | "service" | "pipeline" | "database" | "standards" | "health";

/** What the inventory holds. */
export type ItemType = "service" | "pipeline" | "table" | "function";

/** What a report asks the store for: one branch, from a time on. Times are ISO 8601, UTC. */
export interface HistoryQuery {
  readonly branch: string;
  readonly since: string;
  /** `null`: until now. */
  readonly until: string | null;
  /** What is later, by a clock that is ahead, counts as of now. */
  readonly now: string;
}

/**
 * Issues that are alike in all that reports count by: as many as `count`. A finding that was closed and came back is one
 * issue for each time it was open.
 */
export interface IssueGroup {
  readonly issue_type: string;
  /** Place in standards.yaml; the issue type where no standard stands behind it. */
  readonly standard: string;
  readonly severity: Severity;
  readonly detected_at: number;
  /** `null`: open. */
  readonly resolved_at: number | null;
  /** Why it was closed: see `Closed`. */
  readonly resolution: string | null;
  readonly count: number;
}

/** What a run of tests says beside its columns. */
export interface RunFigures {
  /** Services that it says something of. */
  readonly services: number;
  readonly failing_services: number;
  /** Services that no test reaches. */
  readonly untested_services: number;
  /** Tests that failed and then passed on the same content, of suites that were run and not remembered; 100 at most. */
  readonly flaky_tests: readonly string[];
}

/** A run that completed. */
export interface HistoryRun {
  readonly run_type: RunType;
  readonly completed_at: number;
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  readonly coverage_percent: number | null;
  /** `null`: no run of tests, or one from before figures were kept. */
  readonly figures: RunFigures | null;
}

/** The rules that were on from a check on, until the next one of these. */
export interface RulesInForce {
  readonly since: number;
  /** The first check over everything from then on; `null`: there was none. */
  readonly checked_whole_at: number | null;
  /** By issue type, a hash of the rule's options. */
  readonly rules: Readonly<Record<string, string>>;
}

/** Items of the inventory that came and went together. */
export interface ItemGroup {
  readonly item_type: ItemType;
  readonly first_seen_at: number;
  readonly last_seen_at: number;
  readonly is_active: boolean;
  readonly count: number;
}

/** Open issues of one item, of one severity. */
export interface ItemIssues {
  readonly item_type: ItemType;
  readonly item_name: string;
  readonly severity: Severity;
  /** The first of their files. */
  readonly path: string;
  readonly count: number;
}

/**
 * Everything that the numbers of `status`, `report trends`, `report metrics` and `report dashboard` are counted from: read
 * once, then counted by the pure functions beside this file. Times are milliseconds since 1970, UTC.
 */
export interface History {
  readonly branch: string;
  readonly since: number;
  /** The moment that counts as now: of the query, or when it was asked. */
  readonly until: number;
  /**
   * Of what happened before this, some was forgotten (`store prune`): no number is known of a time before it. `null`: nothing
   * was forgotten.
   */
  readonly kept_since: number | null;
  /** When `check standards` (or ESLint with our formatter) was first and last recorded, by what is kept. */
  readonly first_check: number | null;
  readonly last_check: number | null;
  readonly first_test_run: number | null;
  readonly first_drift_check: number | null;
  /** Found until `until`, and not closed before `since`; oldest first. */
  readonly issues: readonly IssueGroup[];
  /** Open at `until`, of issues that belong to an item. */
  readonly open_items: readonly ItemIssues[];
  /** All that people set aside until `until`, however long ago. */
  readonly set_aside: readonly {
    readonly standard: string;
    readonly decision: "ignored" | "false_positive";
    readonly count: number;
  }[];
  /** Completed between `since` and `until`, oldest first. */
  readonly runs: readonly HistoryRun[];
  /** The last runs until `until`, however long ago: of tests, with coverage, with services. */
  readonly last_test_run: (Omit<HistoryRun, "figures"> & { readonly id: string }) | null;
  readonly last_coverage: { readonly measured_at: number; readonly percent: number } | null;
  readonly last_services: { readonly measured_at: number; readonly figures: RunFigures } | null;
  /** Oldest first; checks from before rules were kept are not in it. */
  readonly rules: readonly RulesInForce[];
  /** The inventory is not of a branch, and nothing of it is forgotten. */
  readonly items: readonly ItemGroup[];
  /** Of active services; `null`: of no package. */
  readonly services_by_package: readonly { readonly package: string | null; readonly services: number }[];
}
