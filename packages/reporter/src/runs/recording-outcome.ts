import type { Problem } from "@continuous/standards";

import type { IssueRecord, RecordedRun } from "../store/store.js";

/** What became of a run. */
export interface RecordingOutcome {
  /** `null`: nothing was recorded. */
  readonly recorded: RecordedRun | null;
  /** Where it is kept, for a person. */
  readonly where: string | null;
  /** What the run found, as the issues that it is known to be. */
  readonly issues: readonly IssueRecord[];
  readonly problems: readonly Problem[];
  /** What else happened, for a person: sentences. */
  readonly notes: readonly string[];
}
