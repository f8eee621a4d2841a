import { mkdir, rename } from "node:fs/promises";
import { join } from "node:path";

import type { SpoolFile } from "./list-spool.js";
import { syncNames } from "./sync-names.js";
import { deadName, spoolPath, toSpoolPaths } from "./to-spool-paths.js";
import { writeDurably } from "./write-durably.js";

/** Why a run will never be recorded. */
export interface DeathReason {
  /** Stable, kebab-case. */
  readonly code: string;
  readonly message: string;
  /** What to do about it. */
  readonly hint: string;
}

/** A run that was set aside. */
export interface DeadRun extends DeathReason {
  readonly path: string;
  readonly destination: string;
  readonly run_id: string;
  readonly kept_at: string;
}

/** Moves a run out of the way of the others, with the reason beside it: `NAME.json.gz` and `NAME.reason.json`. */
export async function setAside(root: string, file: SpoolFile, reason: DeathReason): Promise<DeadRun> {
  const { dead, of } = toSpoolPaths(root);
  await mkdir(dead, { recursive: true, mode: 0o700 });
  const { destination, run_id, kept_at, name } = file;
  // The reason first: a run in this folder always has one.
  const note = { destination, run_id, kept_at, code: reason.code, message: reason.message, hint: reason.hint };
  await writeDurably(join(dead, name.replace(/\.json\.gz$/u, ".reason.json")), `${JSON.stringify(note, null, 2)}\n`);
  await rename(join(of(destination), name), join(dead, name));
  for (const folder of [dead, of(destination)]) await syncNames(folder);
  return { ...note, path: `${spoolPath}/${deadName}/${name}` };
}
