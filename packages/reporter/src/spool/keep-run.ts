import { mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";

import { encodeKeptRun } from "./encode-kept-run.js";
import type { KeptRun } from "./kept-run.js";
import { listSpool, type SpoolFile } from "./list-spool.js";
import { syncNames } from "./sync-names.js";
import { spoolPath, toSpoolPaths } from "./to-spool-paths.js";
import { toSpoolName } from "./to-spool-name.js";
import { writeDurably } from "./write-durably.js";

/**
 * Keeps a run on the disk for a store. When this returns, the run outlives the process and a power cut.
 *
 * @throws a system error where the spool cannot be written.
 */
export async function keepRun(root: string, destination: string, kept: KeptRun, now: Date): Promise<SpoolFile> {
  const folder = toSpoolPaths(root).of(destination);
  await makeFolders(folder);
  // Never before what waits already, whatever became of the clock: runs are delivered in the order of their names.
  const last = (await listSpool(root, destination)).at(-1);
  const keptAt = new Date(Math.max(now.getTime(), last === undefined ? 0 : Date.parse(last.kept_at) + 1));
  const name = toSpoolName(keptAt, kept.run.run.id);
  const content = await encodeKeptRun(kept);
  await writeDurably(join(folder, name), content);
  return {
    name,
    path: `${spoolPath}/${destination}/${name}`,
    destination,
    run_id: kept.run.run.id,
    kept_at: keptAt.toISOString(),
    bytes: content.byteLength,
  };
}

/** A root that is missing is a mistake, so it is not made. */
async function makeFolders(folder: string): Promise<void> {
  for (const path of [dirname(dirname(folder)), dirname(folder), folder]) {
    try {
      await mkdir(path, { mode: path.endsWith(".continuous") ? 0o777 : 0o700 });
    } catch (error) {
      if (error instanceof Error && "code" in error && error.code === "EEXIST") continue;
      throw error;
    }
    await syncNames(dirname(path));
  }
}
