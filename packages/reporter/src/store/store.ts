import type { Severity } from "@continuous/standards";

import type { IssueIdentity } from "../identity/issue-identity.js";
import type { History, HistoryQuery } from "../queries/history.js";

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

/** Files in which a run looked for issues of these types: what it no longer found there is gone. */
export interface EvaluatedRectangle {
  readonly issue_types: readonly string[];
  /** `null`: every file. */
  readonly paths: readonly string[] | null;
  readonly excluded_paths: readonly string[];
}

/** Files that a run knows to be gone, and the types of issues that stand in files. */
export interface DeletedFiles {
  readonly issue_types: readonly string[];
  /** `null`: every file that is not among `existing_paths`. */
  readonly paths: readonly string[] | null;
  /** Files that are there, looked at or not. */
  readonly existing_paths: readonly string[];
}

/** What a run evaluated, and so may close. Nothing outside of it is touched. */
export interface RunScope {
  readonly rectangles: readonly EvaluatedRectangle[];
  readonly deletions: DeletedFiles | null;
}

/** Why a run closed an issue. Only `fixed` is an improvement. */
export type Resolution = "fixed" | "file_deleted" | "rule_changed" | "suppressed";

/** What people decide about an issue. The first two hold however often it is found again. */
export type Decision = "ignored" | "false_positive" | "fixed";

/** One of the parts of a run that several jobs share: the files of one run, each in one part. Parts of one run id add up. */
export interface RunShard {
  /** From 1 to `count`. */
  readonly index: number;
  readonly count: number;
}

/** One run and what it found. Recorded in one transaction; its id is made by the client, so that sending it twice changes nothing. */
export interface RunRecord {
  readonly schemaVersion: 1;
  /**
   * SHA-256 of the run as it was found, before its findings were known as issues of the store: tells the same run sent again
   * from another run under the same id. Without it, of the run as it stands.
   */
  readonly content?: string;
  readonly run: {
    readonly id: string;
    readonly run_type: "full" | "service" | "pipeline" | "database" | "standards" | "health";
    readonly branch: string;
    /** The branch to compare with, and whose decisions hold on every branch; without it, nothing is compared. */
    readonly default_branch?: string;
    /** Without it, this is all of the run. */
    readonly shard?: RunShard;
    readonly commit_sha: string | null;
    /** ISO 8601, UTC. */
    readonly started_at: string;
    readonly completed_at: string;
    readonly passed: number;
    readonly failed: number;
    readonly skipped: number;
    readonly coverage_percent: number | null;
    /** `figures`, where it is given, holds the run's `RunFigures`: reports read those alone. */
    readonly results: Readonly<Record<string, unknown>>;
    readonly errors: readonly unknown[];
  };
  /** `null`: the run closes nothing. */
  readonly scope: RunScope | null;
  /**
   * A hash of each rule's options, by issue type; `null` for a rule that is off. What vanishes from an evaluated file where
   * the hash is another than the one the issue was last seen with is closed as `rule_changed`.
   */
  readonly rules?: Readonly<Record<string, string | null>>;
  /** Fingerprints of what a comment or an exception silences in evaluated files. */
  readonly suppressed?: readonly string[];
  readonly issues: readonly IssueRecord[];
}

/** A finding, as it is compared with what is tracked. */
export interface ComparedFinding {
  readonly fingerprint: string;
  /** Of all that is said about it; with `null` it is never the same as what is tracked. */
  readonly hash: number | null;
}

/** Asks which tracked issues (open, or set aside by people) the findings of a run may be. */
export interface KnownIssuesQuery {
  readonly branch: string;
  readonly default_branch: string;
  readonly findings: readonly ComparedFinding[];
  /** Files of the findings: what is tracked there and was not found just so is told. */
  readonly paths: readonly string[];
  /** Files that are gone: all that is tracked in them is told. */
  readonly gone_paths: readonly string[];
}

/** As much of a tracked issue as it is known by. */
export type KnownIssue = Pick<
  IssueRecord,
  "fingerprint" | "issue_type" | "path" | "line" | "column" | "description" | "identity"
>;

/** Where what one branch tracks differs from what was found. */
export interface KnownIssuesOfBranch {
  /** Places in the query, from 0 on, of findings that are not tracked just as they are. */
  readonly differing: ReadonlySet<number>;
  /** What is not found just as it is tracked: in the files asked for, and under fingerprints of findings wherever it stands. */
  readonly issues: readonly KnownIssue[];
  /** Other files in which something is tracked; not asked for together with files that are gone. */
  readonly elsewhere: readonly string[];
  /** Commit of its newest run of type `standards`. */
  readonly commit: string | null;
}

export interface KnownIssues {
  readonly own: KnownIssuesOfBranch;
  /** What the run's branch has itself is not told here again; `null` on the default branch. */
  readonly base: KnownIssuesOfBranch | null;
}

/** What became of a run, with the number of issues it closed for each reason. */
export interface RecordedRun extends Readonly<Record<Resolution, number>> {
  /** The same run was recorded before; nothing changed. */
  readonly replayed: boolean;
  /** `superseded`: a newer run over everything was recorded before this one, which is kept and changed no issue. */
  readonly status: "applied" | "superseded";
  /**
   * What the run tells about its branch against the default one; `null` on the default branch, and where nothing was ever
   * recorded of that. `new`: findings that are neither open nor set aside there; `fixed`: what is open there, and no longer
   * where this run looked.
   */
  readonly base: { readonly new: number; readonly fixed: number } | null;
  readonly new: number;
  /** Closed, for whatever reason. */
  readonly resolved: number;
  /** Findings of the run that people marked `ignored` or `false_positive`: neither open nor new. */
  readonly set_aside: number;
  /** Open issues of the branch after the run. */
  readonly open: number;
  /** By fingerprint, each finding of the run. */
  readonly seen: ReadonlyMap<string, SeenIssue>;
}

/** What the store knows of a finding: when it was first seen (ISO 8601), whether it is new, and whether people set it aside. */
export interface SeenIssue {
  readonly detected_at: string;
  /** Opened by this run; on another branch than the default one, neither open nor set aside on that. */
  readonly is_new: boolean;
  readonly decision: "ignored" | "false_positive" | null;
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

/** An issue as the store gives it back. */
export interface StoredIssue extends IssueRecord {
  readonly id: string;
  readonly branch: string;
  readonly detected_at: string;
  readonly resolved_at: string | null;
  readonly resolution: string | null;
  /** `reopens`: the id of the row before it; `mark`: what people decided, why and when. */
  readonly metadata: Readonly<Record<string, unknown>>;
}

/** A decision of people about an issue. */
export interface IssueMark {
  /** A UUID, or four of its first digits or more. */
  readonly id: string;
  readonly resolution: Decision;
  readonly reason: string;
  /** ISO 8601, UTC. */
  readonly marked_at: string;
}

export type MarkOutcome =
  | { readonly status: "marked"; readonly issue: StoredIssue }
  | { readonly status: "unknown" | "ambiguous" }
  /** The finding came back after this row was closed: `newest` is the row that counts. */
  | { readonly status: "superseded"; readonly newest: string };

/** Which history may go. Times are ISO 8601, UTC. */
export interface PruneRequest {
  /** Issues closed before, and runs before, are deleted. Open issues never are. */
  readonly keep_since: string;
  /** A branch on which nothing ran since is forgotten with all its rows. */
  readonly keep_branches_since: string;
  /** Branches that are never forgotten. */
  readonly kept_branches: readonly string[];
  /** Rows deleted at most, in one transaction. */
  readonly limit: number;
  /** Counts, and deletes nothing. */
  readonly dry_run: boolean;
}

export interface PruneOutcome {
  /** Rows deleted. */
  readonly issues: number;
  readonly runs: number;
  /** Branches that were forgotten. */
  readonly branches: readonly string[];
  /** Nothing is left that may go. */
  readonly done: boolean;
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
 * Where runs, issues and inventory are kept. One interface, one contract suite, an adapter each for the embedded store,
 * plain Postgres and Supabase. Every method throws a `StoreError` where the store cannot do it.
 */
export interface Store {
  /** For a person: `embedded store in .continuous/store`, `Supabase at https://…`. Never holds a key. */
  readonly description: string;
  /**
   * @param changed - Fingerprints of findings that the store may not have as they are: their details are sent at once, and
   * need not be asked for. Without them it takes one request more.
   */
  recordRun(run: RunRecord, changed?: ReadonlySet<string>): Promise<RecordedRun>;
  /** Whoever may record may ask this, without the right to read. */
  knownIssues(query: KnownIssuesQuery): Promise<KnownIssues>;
  recordInventory(update: InventoryUpdate): Promise<RecordedInventory>;
  /** Open issues of a branch, most severe first, then by path, line, column, issue type. Pages past 1,000 rows. */
  openIssues(branch: string): Promise<readonly StoredIssue[]>;
  /** Newest first. */
  runs(branch: string, limit: number): Promise<readonly StoredRun[]>;
  /** Issues that people marked `ignored` or `false_positive`, in the same order. */
  setAsideIssues(branch: string): Promise<readonly StoredIssue[]>;
  /** What all reports count from, in one request, with no more than the right to read. */
  history(query: HistoryQuery): Promise<History>;
  /** Issues fixed on a branch since a time (ISO 8601). */
  countFixedSince(branch: string, since: string): Promise<number>;
  /** Active items, by type and name. */
  inventory(): Promise<readonly StoredItem[]>;
  markIssue(mark: IssueMark): Promise<MarkOutcome>;
  /** Deletes as much old history as one transaction shall; to be called until it is done. */
  prune(request: PruneRequest): Promise<PruneOutcome>;
  close(): Promise<void>;
}
