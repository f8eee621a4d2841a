import { readFile } from "node:fs/promises";

import { keptRunSchema, type KeptRun } from "./kept-run.js";
import { toKeptFile } from "./to-kept-file.js";

/** What is remembered of a suite; `undefined` where nothing is, or nothing that this version can read. */
export async function loadKeptRun(folder: string, suite: string): Promise<KeptRun | undefined> {
  try {
    const parsed = keptRunSchema.safeParse(JSON.parse(await readFile(toKeptFile(folder, suite), "utf8")));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined; // Not there, or cut short: the suite is run, and it is written anew.
  }
}
