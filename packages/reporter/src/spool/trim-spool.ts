import { readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";

import { listDestinations } from "./list-destinations.js";
import { listSpool, type SpoolFile } from "./list-spool.js";
import { onlyMissing } from "./only-missing.js";
import { toSpoolPaths } from "./to-spool-paths.js";

const day = 24 * 60 * 60 * 1000;

/** How long a run is kept, and bytes of all that wait for one store. */
export const spoolLimits = { days: 90, bytes: 256 * 1024 * 1024 };

/** A process that died while it wrote a file left this behind; nobody writes for that long. */
const unfinishedFor = day;

/**
 * Forgets what is too old, and the oldest where it is too much: a store that is away for good must not fill the disk. What a
 * store refused goes by age alone.
 *
 * @returns The runs that are lost, to be told.
 */
export async function trimSpool(root: string, now: Date): Promise<readonly SpoolFile[]> {
  const { of, dead } = toSpoolPaths(root);
  const forgotten: SpoolFile[] = [];
  for (const destination of await listDestinations(root)) {
    let bytes = 0;
    // Newest first: they are the ones to keep.
    for (const file of [...(await listSpool(root, destination))].reverse()) {
      const isTooMuch = bytes > 0 && bytes + file.bytes > spoolLimits.bytes;
      const isTooOld = Date.parse(file.kept_at) < now.getTime() - spoolLimits.days * day;
      bytes += file.bytes;
      if (!isTooOld && !isTooMuch) continue;
      await rm(join(of(destination), file.name), { force: true });
      forgotten.push(file);
    }
    await removeOlder(of(destination), now.getTime() - unfinishedFor, (name) => name.endsWith(".tmp"));
  }
  await removeOlder(dead, now.getTime() - spoolLimits.days * day, () => true);
  return forgotten;
}

async function removeOlder(folder: string, before: number, isMeant: (name: string) => boolean): Promise<void> {
  for (const name of ((await readdir(folder).catch(onlyMissing)) ?? []).filter(isMeant)) {
    const found = await stat(join(folder, name)).catch(onlyMissing);
    if (found !== null && found.mtimeMs < before) await rm(join(folder, name), { force: true });
  }
}
