import type { Problem } from "@continuous/standards";

import { StoreError } from "../store/store-error.js";
import type { RecordedRun, RunRecord, Store } from "../store/store.js";

export interface RecordingOutcome {
  /** `null`: nothing was recorded. */
  readonly recorded: RecordedRun | null;
  /** Where it is kept, for a person. */
  readonly where: string | null;
  readonly problems: readonly Problem[];
}

/**
 * Records a run. A store that cannot take it is a problem to report, never a reason to change the run's verdict.
 *
 * @param openStore - Gives `null` where nothing is to be recorded.
 */
export async function recordRun(openStore: () => Promise<Store | null>, run: RunRecord): Promise<RecordingOutcome> {
  try {
    const store = await openStore();
    if (store === null) return { recorded: null, where: null, problems: [] };
    try {
      return { recorded: await store.recordRun(run), where: store.description, problems: [] };
    } finally {
      await store.close();
    }
  } catch (error) {
    return { recorded: null, where: null, problems: [toStoreProblem(error)] };
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
