import type { Problem } from "@continuous/standards";
import { countOf } from "@continuous/source";

import { linkRun } from "../runs/link-run.js";
import type { RecordingOutcome } from "../runs/recording-outcome.js";
import { toStoreProblem } from "../runs/to-store-problem.js";
import { StoreError } from "../store/store-error.js";
import type { Store } from "../store/store.js";
import { deliverSpool } from "./deliver-spool.js";
import type { Recording } from "./recording.js";
import { setAside } from "./set-aside.js";
import { toDeadProblem } from "./to-dead-problem.js";
import { toFate } from "./to-fate.js";
import { toKeptOutcome } from "./to-kept-outcome.js";
import { tryToKeep } from "./try-to-keep.js";
import { withStore } from "./with-store.js";

/**
 * Records a run in a store that is on the same disk, after those that wait for it. Only what that store cannot take is kept.
 *
 * @param unkept - Why the run cannot be kept, where that was tried before.
 */
export async function recordDirectly(recording: Recording, unkept?: readonly Problem[]): Promise<RecordingOutcome> {
  const { options, opened } = recording;
  try {
    return await withStore(options, opened, (store) => record(recording, store, unkept ?? []));
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    return keep(recording, error, unkept);
  }
}

async function record(
  { options, destination, run, context }: Recording,
  store: Store,
  problems: readonly Problem[],
): Promise<RecordingOutcome> {
  const { delivered, dead, stoppedBy } = await deliverSpool(options.root, destination, store);
  // A spool that cannot be read is no reason to lose this run; a store that takes nothing gets this one after those.
  if (stoppedBy !== null && stoppedBy.code !== "spool-unusable") throw stoppedBy;
  const linked = context === null ? { run, changed: undefined, problems: [] } : await linkRun(store, run, context);
  const recorded = await store.recordRun(linked.run, linked.changed);
  return {
    recorded,
    where: store.description,
    issues: linked.run.issues,
    problems: [
      ...linked.problems,
      ...problems,
      ...(stoppedBy === null ? [] : [{ ...toStoreProblem(stoppedBy), message: stoppedBy.message }]),
      ...dead.map((each) => toDeadProblem(each, false)),
    ],
    notes: delivered.length === 0 ? [] : [`Recorded ${countOf(delivered.length, "run")} that had been kept.`],
  };
}

async function keep(
  recording: Recording,
  error: StoreError,
  unkept: readonly Problem[] | undefined,
): Promise<RecordingOutcome> {
  const { options, run } = recording;
  const kept = unkept === undefined ? await tryToKeep(recording) : { ok: false as const, problems: unkept };
  const lost = { recorded: null, where: null, issues: run.issues, notes: [] };
  if (!kept.ok) return { ...lost, problems: [toStoreProblem(error), ...kept.problems] };
  if (toFate(error) === "wait") return toKeptOutcome(run, kept.file, error, kept.problems);
  const dead = await setAside(options.root, kept.file, error);
  return { ...lost, problems: [toDeadProblem(dead, true), ...kept.problems] };
}
