import { readdir } from "node:fs/promises";

import { compareText } from "../documents/compare-text.js";
import { onlyMissing } from "./only-missing.js";
import { toSpoolPaths } from "./to-spool-paths.js";

/** Stores for which something waits, or waited once. */
export async function listDestinations(root: string): Promise<readonly string[]> {
  const names = (await readdir(toSpoolPaths(root).folder).catch(onlyMissing)) ?? [];
  return names.filter((name) => /^(?:embedded|[a-z]+-[0-9a-f]{12})$/u.test(name)).sort(compareText);
}
