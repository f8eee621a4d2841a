import { countOf } from "@continuous/source";

import { linkRun } from "../runs/link-run.js";
import type { RecordingOutcome } from "../runs/recording-outcome.js";
import { StoreError } from "../store/store-error.js";
import type { Store } from "../store/store.js";
import { deliverSpool } from "./deliver-spool.js";
import { listDeadRuns } from "./list-dead-runs.js";
import { listSpool, type SpoolFile } from "./list-spool.js";
import { lockSpool } from "./lock-spool.js";
import { recordDirectly } from "./record-directly.js";
import type { Recording } from "./recording.js";
import { toDeadProblem } from "./to-dead-problem.js";
import { toKeptOutcome } from "./to-kept-outcome.js";
import { tryToKeep } from "./try-to-keep.js";
import { withStore } from "./with-store.js";

/**
 * Records a run in a store elsewhere: it is on the disk before it is sent, and leaves it when it has arrived. So a process that
 * dies in between loses nothing, and a store that is away gets it later, after those that wait already.
 */
export async function recordThroughSpool(recording: Recording): Promise<RecordingOutcome> {
  const { options, opened } = recording;
  const kept = await tryToKeep(recording);
  if (!kept.ok) return recordDirectly(recording, kept.problems);
  try {
    const lock = await lockSpool(options.root, options);
    try {
      const outcome = await withStore(options, opened, (store) => deliver(recording, kept.file, store));
      return { ...outcome, problems: [...outcome.problems, ...kept.problems] };
    } finally {
      await lock.release();
    }
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    return toKeptOutcome(recording.run, kept.file, error, kept.problems);
  }
}

async function deliver(recording: Recording, file: SpoolFile, store: Store): Promise<RecordingOutcome> {
  const { options, destination, run } = recording;
  const { delivered, dead, stoppedBy } = await deliverSpool(options.root, destination, store);
  const own = delivered.find((each) => each.file.name === file.name);
  const others = delivered.length - (own === undefined ? 0 : 1);
  const notes = others === 0 ? [] : [`Sent ${countOf(others, "run")} that had been kept.`];
  const isOwn = ({ path }: { readonly path: string }): boolean => path.endsWith(`/${file.name}`);
  const othersDead = dead.filter((each) => !isOwn(each)).map((each) => toDeadProblem(each, false));

  if (own !== undefined) {
    const { recorded, issues, problems } = own;
    return { recorded, where: store.description, issues, problems: [...problems, ...othersDead], notes };
  }
  const ownDead = dead.find(isOwn) ?? (await listDeadRuns(options.root)).find(isOwn);
  if (ownDead !== undefined) {
    const problems = [toDeadProblem(ownDead, true), ...othersDead];
    return { recorded: null, where: null, issues: run.issues, problems, notes };
  }
  if (stoppedBy !== null && (await listSpool(options.root, destination)).some(({ name }) => name === file.name)) {
    return { ...toKeptOutcome(run, file, stoppedBy, othersDead), notes };
  }
  // Another process took it along. Sent again, it counts once, and the answer is this run's.
  const { problems, ...again } = await recordAgain(recording, store);
  return { ...again, problems: [...problems, ...othersDead], notes };
}

async function recordAgain({ run, context }: Recording, store: Store): Promise<RecordingOutcome> {
  const linked = context === null ? { run, changed: undefined, problems: [] } : await linkRun(store, run, context);
  const recorded = await store.recordRun(linked.run, linked.changed);
  return { recorded, where: store.description, issues: linked.run.issues, problems: linked.problems, notes: [] };
}
