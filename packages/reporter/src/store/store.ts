import type { Severity } from "@continuous/standards";

import type { IssueIdentity } from "../identity/issue-identity.js";

/** One finding as the store takes it. Lines and columns start at 1; columns count UTF-16 units. */
export interface IssueRecord {
  /** UUID made of the first 128 bits of a SHA-256; the same finding has the same one in every run. */
  readonly fingerprint: string;
  readonly issue_type: string;
  /** Place in standards.yaml; `null` where no standard stands behind it (a file that does not parse). */
  readonly standard: string | null;
  readonly severity: Severity;
  readonly item_type: "service" | "pipeline" | "table" | "function" | null;
  readonly item_name: string | null;
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly end_line: number;
  readonly end_column: number;
  readonly description: string;
  readonly suggested_fix: string | null;
  /** By what the next run knows it again; kept in the row's metadata. */
  readonly identity?: IssueIdentity;
}

/** What a run evaluated, and so may close: every issue of these types, but for those in files it could not read. */
export interface ClosingScope {
  readonly issue_types: readonly string[];
  readonly excluded_paths: readonly string[];
}

/** One run and what it found. Recorded in one transaction; its id is made by the client, so that sending it twice changes nothing. */
export interface RunRecord {
  readonly schemaVersion: 1;
  readonly run: {
    readonly id: string;
    readonly run_type: "full" | "service" | "pipeline" | "database" | "standards" | "health";
    readonly branch: string;
    readonly commit_sha: string | null;
    /** ISO 8601, UTC. */
    readonly started_at: string;
    readonly completed_at: string;
    readonly passed: number;
    readonly failed: number;
    readonly skipped: number;
    readonly coverage_percent: number | null;
    readonly results: Readonly<Record<string, unknown>>;
    readonly errors: readonly unknown[];
  };
  /** `null`: the run closes nothing. */
  readonly scope: ClosingScope | null;
  readonly issues: readonly IssueRecord[];
}

/** What became of a run. */
export interface RecordedRun {
  /** The same run was recorded before; nothing changed. */
  readonly replayed: boolean;
  readonly new: number;
  readonly resolved: number;
  /** Open issues of the branch after the run. */
  readonly open: number;
  /** For each fingerprint of the run, when it was first seen (ISO 8601) and whether this run saw it first. */
  readonly seen: ReadonlyMap<string, { readonly detected_at: string; readonly is_new: boolean }>;
}

export interface InventoryRecord {
  readonly item_type: "service" | "pipeline" | "table" | "function";
  readonly item_name: string;
  readonly item_path: string;
  readonly metadata: Readonly<Record<string, unknown>>;
}

/** `item_types` says what was looked for: an item of these types that is not in `items` becomes inactive. */
export interface InventoryUpdate {
  readonly item_types: readonly InventoryRecord["item_type"][];
  readonly items: readonly InventoryRecord[];
  /** ISO 8601, UTC. */
  readonly seen_at: string;
}

export interface RecordedInventory {
  readonly added: readonly string[];
  readonly gone: readonly string[];
  readonly active: number;
}

/** An open issue as the store gives it back. */
export interface StoredIssue extends IssueRecord {
  readonly id: string;
  readonly branch: string;
  readonly detected_at: string;
  readonly resolved_at: string | null;
  readonly resolution: string | null;
}

export interface StoredRun {
  readonly id: string;
  readonly run_type: RunRecord["run"]["run_type"];
  readonly branch: string;
  readonly commit_sha: string | null;
  readonly started_at: string;
  readonly completed_at: string | null;
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  readonly coverage_percent: number | null;
  /** `results.summary` holds `{new, resolved, open}` as they were recorded. */
  readonly results: Readonly<Record<string, unknown>>;
}

export interface StoredItem extends InventoryRecord {
  readonly id: string;
  readonly is_active: boolean;
  readonly last_seen: string;
}

/**
 * Where runs, issues and inventory are kept. One interface, one contract suite, an adapter each for the embedded store
 * and Supabase. Every method throws a `StoreError` where the store cannot do it.
 */
export interface Store {
  /** For a person: `embedded store in .continuous/store`, `Supabase at https://…`. Never holds a key. */
  readonly description: string;
  recordRun(run: RunRecord): Promise<RecordedRun>;
  recordInventory(update: InventoryUpdate): Promise<RecordedInventory>;
  /** Open issues of a branch, most severe first, then by path, line, column, issue type. Pages past 1,000 rows. */
  openIssues(branch: string): Promise<readonly StoredIssue[]>;
  /** Newest first. */
  runs(branch: string, limit: number): Promise<readonly StoredRun[]>;
  /** Issues resolved on a branch since a time (ISO 8601). */
  countResolvedSince(branch: string, since: string): Promise<number>;
  /** Active items, by type and name. */
  inventory(): Promise<readonly StoredItem[]>;
  close(): Promise<void>;
}
