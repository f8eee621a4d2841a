import type { Problem } from "@continuous/standards";

import type { OpenIssues } from "../queries/find-open.js";
import type { StoredItem, StoredRun } from "../store/store.js";
import type { Tool } from "./issues-document.js";

/** Can we find all our stuff? */
export interface StatusInventory extends Readonly<Record<StoredItem["item_type"], number>> {
  /** Most services first, then by name; `null`: services of no package. */
  readonly services_by_package: readonly { readonly package: string | null; readonly services: number }[];
  /** ISO 8601; `null`: nothing was discovered yet. */
  readonly last_discovered_at: string | null;
}

/** Do our tests run? */
export interface StatusTestRun {
  readonly id: string;
  readonly run_type: StoredRun["run_type"];
  readonly completed_at: string;
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  readonly coverage_percent: number | null;
}

/** Open issues of one standard; of one issue type where no standard stands behind it. */
export interface OpenIssuesOfStandard extends OpenIssues {
  readonly standard: string;
}

/** Open issues of one item of the inventory. */
export interface OpenIssuesOfItem extends OpenIssues {
  readonly item_type: StoredItem["item_type"];
  readonly item_name: string;
  /** Where its first issue is. */
  readonly path: string;
}

/** What is breaking most? */
export interface StatusBreaking {
  readonly open: OpenIssues;
  /** At most five, worst first. */
  readonly standards: readonly OpenIssuesOfStandard[];
  /** At most five, worst first; only issues that belong to an item. */
  readonly items: readonly OpenIssuesOfItem[];
}

/** What people set aside, and which standards it tells against. */
export interface StatusDecisions {
  readonly ignored: number;
  readonly false_positive: number;
  /** Most first, then by name: standards that were wrong, by what people say. */
  readonly false_positives_by_standard: readonly { readonly standard: string; readonly false_positives: number }[];
}

/** Is it getting better? Each number is `null` where no recorded check can tell. */
export interface StatusTrend {
  readonly first_checked_at: string | null;
  /** Of what happened before this, some is pruned: no number is known of a time before it. `null`: nothing is. */
  readonly kept_since: string | null;
  readonly last_checked_at: string | null;
  readonly open_now: number | null;
  readonly open_7_days_ago: number | null;
  readonly open_30_days_ago: number | null;
  readonly new_last_7_days: number | null;
  /** Of these, what the first check found, or the first one after a standard was switched on or changed: no regression. */
  readonly first_found_last_7_days: number | null;
  readonly resolved_last_7_days: number | null;
  /** Of these, what was mended; the rest is gone with its file, its rule, or behind a comment. */
  readonly fixed_last_7_days: number | null;
  readonly set_aside_last_7_days: number | null;
}

/** What `status` prints: four questions, answered from what is recorded. Public: change it only by adding. */
export interface StatusDocument {
  readonly schemaVersion: 1;
  readonly tool: Tool;
  readonly root: ".";
  readonly branch: string;
  /** ISO 8601, UTC: the time the answers hold for. */
  readonly as_of: string;
  readonly inventory: StatusInventory;
  readonly tests: { readonly last_run: StatusTestRun | null };
  readonly breaking: StatusBreaking;
  readonly decisions: StatusDecisions;
  readonly trend: StatusTrend;
  readonly problems: readonly Problem[];
}
