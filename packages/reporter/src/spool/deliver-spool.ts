import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";

import type { Problem } from "@continuous/standards";

import { linkRun } from "../runs/link-run.js";
import { StoreError } from "../store/store-error.js";
import type { IssueRecord, RecordedRun, RunRecord, Store } from "../store/store.js";
import { listSpool, type SpoolFile } from "./list-spool.js";
import { onlyMissing } from "./only-missing.js";
import { parseKeptRun } from "./parse-kept-run.js";
import { setAside, type DeadRun } from "./set-aside.js";
import { toFate } from "./to-fate.js";
import { toRunContext } from "./to-run-context.js";
import { toSpoolError } from "./to-spool-error.js";
import { toSpoolPaths } from "./to-spool-paths.js";

/** A run that the store has now. */
export interface DeliveredRun {
  readonly file: SpoolFile;
  readonly run: RunRecord["run"];
  readonly recorded: RecordedRun;
  /** What it found, as the issues that it is known to be. */
  readonly issues: readonly IssueRecord[];
  readonly problems: readonly Problem[];
}

export interface Delivery {
  readonly delivered: readonly DeliveredRun[];
  readonly dead: readonly DeadRun[];
  /** Why the rest waits; `null`: nothing does. */
  readonly stoppedBy: StoreError | null;
}

/**
 * Sends what waits for a store, oldest first, until nothing waits or the store takes no more. A run that no store will ever
 * take is set aside and stops nobody. A run that had arrived before is not recorded twice: its id tells.
 *
 * One process at a time may do it: the owner of the spool's lock, or of the embedded store.
 */
export async function deliverSpool(
  root: string,
  destination: string,
  store: Store,
  onDelivered: (done: number) => void = () => undefined,
): Promise<Delivery> {
  const delivered: DeliveredRun[] = [];
  const dead: DeadRun[] = [];
  try {
    // What other processes kept meanwhile is seen by the next look.
    for (let files = await listSpool(root, destination); files.length > 0; files = await listSpool(root, destination)) {
      for (const file of files) {
        const outcome = await deliverFile(root, file, store);
        if (outcome === "gone") continue;
        if ("code" in outcome) {
          dead.push(outcome);
          continue;
        }
        delivered.push(outcome);
        onDelivered(delivered.length);
      }
    }
    return { delivered, dead, stoppedBy: null };
  } catch (error) {
    const known = toSpoolError(error);
    if (!(known instanceof StoreError)) throw error;
    return { delivered, dead, stoppedBy: known };
  }
}

/** @throws StoreError where the run has to wait. */
async function deliverFile(root: string, file: SpoolFile, store: Store): Promise<DeliveredRun | DeadRun | "gone"> {
  const path = join(toSpoolPaths(root).of(file.destination), file.name);
  const content = await readFile(path).catch(onlyMissing);
  if (content === null) return "gone";
  const parsed = await parseKeptRun(content);
  if (!parsed.ok) {
    const message = `Nobody can read it: ${parsed.reason}.`;
    return setAside(root, file, {
      code: "run-unreadable",
      message,
      hint: "Run the check again, if that state is still there.",
    });
  }
  try {
    const context = toRunContext(root, parsed.kept);
    const linked =
      context === null
        ? { run: parsed.kept.run, changed: undefined, problems: [] }
        : await linkRun(store, parsed.kept.run, context);
    const recorded = await store.recordRun(linked.run, linked.changed);
    // Only now: a process that dies before this sends it again, and it counts once.
    await rm(path, { force: true });
    return { file, run: linked.run.run, recorded, issues: linked.run.issues, problems: linked.problems };
  } catch (error) {
    if (!(error instanceof StoreError) || toFate(error) === "wait") throw error;
    return setAside(root, file, error);
  }
}
