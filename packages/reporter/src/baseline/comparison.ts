import type { Problem } from "@continuous/standards";

import type { TrackedIssue } from "../identity/match-issues.js";
import type { StoreError } from "../store/store-error.js";

/** The issues that a run is compared with. */
export interface Comparison {
  readonly kind: "baseline" | "store";
  /** For a person: `continuous-baseline.json`, `main in the embedded store in .continuous/store`. */
  readonly name: string;
  /** The branch that was read; `null` for a baseline, which is the working tree's own. */
  readonly branch: string | null;
  readonly known: readonly TrackedIssue[];
  /** Those of them that people had set aside: they are no issues, and nobody mends them. */
  readonly setAside: ReadonlySet<TrackedIssue>;
  /** The commit at which they were known. */
  readonly commit: string | null;
  /** Why a store that should have been read could not be. */
  readonly unread: StoreError | null;
  /** Why it is not what it should have been. */
  readonly problems: readonly Problem[];
}
