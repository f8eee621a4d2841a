import type { Problem } from "@continuous/standards";

import { StoreError } from "../store/store-error.js";
import { keepRun } from "./keep-run.js";
import type { SpoolFile } from "./list-spool.js";
import type { Recording } from "./recording.js";
import { toKeptRun } from "./to-kept-run.js";
import { toSpoolError } from "./to-spool-error.js";
import { toTrimProblem } from "./to-trim-problem.js";
import { trimSpool } from "./trim-spool.js";

export type KeepResult =
  | { readonly ok: true; readonly file: SpoolFile; readonly problems: readonly Problem[] }
  /** The run is in nobody's hands but this process's. */
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Keeps a run on the disk, where that can be done. */
export async function tryToKeep({ options, destination, run, context }: Recording): Promise<KeepResult> {
  try {
    const file = await keepRun(options.root, destination, await toKeptRun(run, context), options.now());
    return { ok: true, file, problems: toTrimProblem(await trimSpool(options.root, options.now())) };
  } catch (error) {
    const known = toSpoolError(error);
    if (!(known instanceof StoreError)) throw error;
    const { code, message, hint } = known;
    return { ok: false, problems: [{ code, message, hint, where: { path: "." } }] };
  }
}
