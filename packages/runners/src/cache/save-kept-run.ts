import { mkdir } from "node:fs/promises";

import writeFileAtomic from "write-file-atomic";

import type { KeptRun } from "./kept-run.js";
import { toKeptFile } from "./to-kept-file.js";

/**
 * Remembers a suite's run, whole or not at all.
 *
 * @param folder - Absolute; made where it is missing.
 */
export async function saveKeptRun(folder: string, suite: string, kept: KeptRun): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFileAtomic(toKeptFile(folder, suite), JSON.stringify(kept));
}
