import type { Problem } from "@continuous/standards";

import { StoreError } from "../store/store-error.js";
import type { IssueRecord, RecordedRun, RunRecord, Store } from "../store/store.js";
import { linkRun, type RunContext } from "./link-run.js";

export interface RecordingOutcome {
  /** `null`: nothing was recorded. */
  readonly recorded: RecordedRun | null;
  /** Where it is kept, for a person. */
  readonly where: string | null;
  /** What the run found, as the issues that it is known to be. */
  readonly issues: readonly IssueRecord[];
  readonly problems: readonly Problem[];
}

/**
 * Records a run. A store that cannot take it is a problem to report, never a reason to change the run's verdict.
 *
 * @param openStore - Gives `null` where nothing is to be recorded.
 */
export async function recordRun(
  openStore: () => Promise<Store | null>,
  run: RunRecord,
  context: RunContext,
): Promise<RecordingOutcome> {
  const { issues } = run;
  try {
    const store = await openStore();
    if (store === null) return { recorded: null, where: null, issues, problems: [] };
    try {
      const linked = await linkRun(store, run, context);
      const recorded = await store.recordRun(linked.run);
      return { recorded, where: store.description, issues: linked.run.issues, problems: linked.problems };
    } finally {
      await store.close();
    }
  } catch (error) {
    return { recorded: null, where: null, issues, problems: [toStoreProblem(error)] };
  }
}

/** Trouble with the store as a problem; anything else is a bug and is thrown on. */
export function toStoreProblem(error: unknown): Problem {
  if (!(error instanceof StoreError)) throw error;
  return {
    code: error.code,
    message: `The run was not recorded: ${error.message}`,
    hint: error.hint,
    where: { path: "." },
  };
}
