import { recordDirectly } from "../spool/record-directly.js";
import { recordThroughSpool } from "../spool/record-through-spool.js";
import { toDestination } from "../spool/to-destination.js";
import type { OpenStoreOptions } from "../store/open-store.js";
import type { StoreError } from "../store/store-error.js";
import type { RunRecord, Store } from "../store/store.js";
import { toStoreChoice } from "../store/to-store-choice.js";
import type { RunContext } from "./link-run.js";
import type { RecordingOutcome } from "./recording-outcome.js";
import { toStorable } from "./to-storable.js";
import { toStoreProblem } from "./to-store-problem.js";

/**
 * Records a run, and before it what earlier runs left in the spool. A store that cannot take it is a problem to report, never
 * a reason to change the run's verdict: the run is kept, and sent later.
 *
 * @param context - `null`: its findings are known by their fingerprints alone.
 * @param opened - The store, or why it does not open, where the caller has tried already; it stays open.
 */
export async function recordRun(
  options: OpenStoreOptions,
  found: RunRecord,
  context: RunContext | null,
  opened?: Store | StoreError,
): Promise<RecordingOutcome> {
  const run = toStorable(found);
  const nothing = { recorded: null, where: null, issues: run.issues, notes: [] };
  let destination: string | null;
  try {
    destination = toDestination(toStoreChoice(options.store, options.env));
  } catch (error) {
    // Nobody can tell for which store it would be kept.
    return { ...nothing, problems: [toStoreProblem(error)] };
  }
  if (destination === null) return { ...nothing, problems: [] };
  const recording = { options, destination, run, context: toStorable(context), opened };
  // The embedded store is on the same disk: what can be written to one can be written to the other, and is, once.
  return destination === "embedded" ? recordDirectly(recording) : recordThroughSpool(recording);
}
