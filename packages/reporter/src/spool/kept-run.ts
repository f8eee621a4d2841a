import type { IssueRecord, RunRecord } from "../store/store.js";

/** A run as it was made, with all that is needed to record it later: when the tree may be another. */
export interface KeptRun {
  /** Not linked to open issues: which of them it found is asked when it is delivered. */
  readonly run: RunRecord;
  /** `null`: its findings are known by their fingerprints alone. */
  readonly link: KeptContext | null;
}

/** What linking needs of the tree, as it was when the run was made. */
export interface KeptContext {
  readonly defaultBranch: string;
  /** What a comment or an exception silences. */
  readonly suppressed: readonly IssueRecord[];
  /** Files that were there; `null`: nobody knows. */
  readonly existing: readonly string[] | null;
  /** Renames that stood in no commit yet: old path, new path. */
  readonly renamed: readonly (readonly [string, string])[];
}
