import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";

import { compareText } from "../documents/compare-text.js";
import { onlyMissing } from "./only-missing.js";
import { spoolPath, toSpoolPaths } from "./to-spool-paths.js";

/** A file in the spool. */
export interface SpoolFile {
  readonly name: string;
  /** From the root, with `/`. */
  readonly path: string;
  readonly destination: string;
  readonly run_id: string;
  /** ISO 8601, UTC. */
  readonly kept_at: string;
  readonly bytes: number;
}

/** Time, then run: names sort as runs were kept. */
const fileName = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z-([0-9a-f-]{36})\.json\.gz$/u;

/** What waits for one store, oldest first. */
export async function listSpool(root: string, destination: string): Promise<readonly SpoolFile[]> {
  const folder = toSpoolPaths(root).of(destination);
  const files: SpoolFile[] = [];
  for (const name of ((await readdir(folder).catch(onlyMissing)) ?? []).sort(compareText)) {
    const [, year, month, day, hour, minute, second, milli, run_id] = fileName.exec(name) ?? [];
    if (run_id === undefined) continue;
    const found = await stat(join(folder, name)).catch(onlyMissing);
    if (found === null) continue; // Delivered meanwhile.
    files.push({
      name,
      path: `${spoolPath}/${destination}/${name}`,
      destination,
      run_id,
      kept_at: `${String(year)}-${String(month)}-${String(day)}T${String(hour)}:${String(minute)}:${String(second)}.${String(milli)}Z`,
      bytes: found.size,
    });
  }
  return files;
}
