import type { Problem, Severity } from "@continuous/standards";

import type { IssueRecord } from "../store/store.js";

export interface Tool {
  readonly name: "continuous";
  readonly version: string;
}

/** A finding as people and programs read it. Public: see docs/contracts.md. */
export interface Issue extends Omit<IssueRecord, "identity"> {
  /** ISO 8601, UTC. */
  readonly detected_at: string;
  /** The run saw it first; with `compared_with`, it is not known there. */
  readonly is_new: boolean;
  /** Its row in the store, for `issues mark`; `report issues` has it. */
  readonly id?: string;
}

export interface IssuesSummary extends Readonly<Record<Severity, number>> {
  readonly new: number;
  /** Closed by the run, for whatever reason. */
  readonly resolved: number;
  /** Of these, what was mended: not what is gone because its file was deleted, its rule changed, or a comment silences it. */
  readonly fixed: number;
  /** Files looked at. */
  readonly files: number;
  /** Findings silenced by a disable comment or an exception. */
  readonly suppressed: number;
  /** Findings that people marked `ignored` or `false_positive`: they are no issues any more. */
  readonly set_aside: number;
  /** On another branch than the default one, how it stands to that; where nothing is known of that, there is none. */
  readonly base?: {
    readonly branch: string;
    readonly new: number;
    /** Open there, and no longer found where this run looked. */
    readonly fixed: number;
  };
}

/** What a run was compared with. */
export interface ComparedWith {
  readonly kind: "baseline" | "store";
  /** For a person: `continuous-baseline.json`, `main in the embedded store in .continuous/store`. */
  readonly name: string;
  /** `null` for a baseline. */
  readonly branch: string | null;
  /** Issues of the document that are not new. */
  readonly known: number;
  /** Known issues that the run no longer found where it looked. */
  readonly gone: number;
}

/** Why a known issue is no longer found: mended, its file deleted, its rule off, silenced by a comment or an exception. */
export type GoneReason = "fixed" | "file_deleted" | "rule_changed" | "suppressed";

/** A known issue that the run no longer found where it looked, as it was known. */
export interface GoneIssue extends Pick<
  Issue,
  "fingerprint" | "issue_type" | "path" | "line" | "column" | "description"
> {
  readonly reason: GoneReason;
}

/** What `check standards` and `report issues` print. Public: change it only by adding. */
export interface IssuesDocument {
  readonly schemaVersion: 1;
  readonly tool: Tool;
  readonly root: ".";
  readonly run: {
    readonly id: string;
    readonly branch: string;
    readonly started_at: string;
    readonly completed_at: string;
    readonly recorded: boolean;
  };
  readonly summary: IssuesSummary;
  /** With `--new-only`: what is known, and so not new. */
  readonly compared_with?: ComparedWith;
  /** With `compared_with`: the known issues that are gone, but for those that people had set aside. Sorted as issues are. */
  readonly gone?: readonly GoneIssue[];
  /** Sorted by path, line, column, issue type, fingerprint. */
  readonly issues: readonly Issue[];
  readonly problems: readonly Problem[];
}
