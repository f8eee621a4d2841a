import type { Problem } from "@continuous/standards";

import type { RecordingOutcome } from "../runs/recording-outcome.js";
import type { StoreError } from "../store/store-error.js";
import type { RunRecord } from "../store/store.js";
import type { SpoolFile } from "./list-spool.js";
import { spoolPath } from "./to-spool-paths.js";

/** A run that its store has not taken, and that is kept: where, and how it gets there. */
export function toKeptOutcome(
  run: RunRecord,
  file: SpoolFile,
  error: StoreError,
  problems: readonly Problem[],
): RecordingOutcome {
  const kept: Problem = {
    code: "run-spooled",
    message: `The run was not recorded: ${error.message} It is kept in ${spoolPath}; the next run that is recorded takes it along, or \`continuous sync\` sends it.`,
    hint: error.hint,
    where: { path: file.path },
  };
  return { recorded: null, where: null, issues: run.issues, problems: [kept, ...problems], notes: [] };
}
