import { readFile, stat } from "node:fs/promises";

import type { FileCoverage } from "./file-coverage.js";
import { mergeCoverage } from "./merge-coverage.js";
import { parseIstanbulCoverage } from "./parse-istanbul-coverage.js";
import { parseLcovCoverage } from "./parse-lcov-coverage.js";

/** What the coverage files of a run say, and why some of them say nothing. */
export interface LoadedCoverage {
  /** `null`: no file was written. */
  readonly files: readonly FileCoverage[] | null;
  readonly troubles: readonly string[];
}

/**
 * Reads the coverage files that are there; those that are not are passed over.
 *
 * @param candidates - Absolute; `.json` as Istanbul writes it, else lcov.
 * @param since - Only those written since then: milliseconds since 1970.
 */
export async function loadCoverage(
  candidates: readonly string[],
  since: number,
  toPath: (file: string) => string | null,
): Promise<LoadedCoverage> {
  const found: FileCoverage[] = [];
  const troubles: string[] = [];
  let isThere = false;
  for (const file of candidates) {
    try {
      if ((await stat(file)).mtimeMs < since) continue;
      const text = await readFile(file, "utf8");
      const read = file.endsWith(".json") ? parseIstanbulCoverage(text, toPath) : parseLcovCoverage(text, toPath);
      isThere = true;
      if (read.ok) found.push(...read.files);
      else troubles.push(`${toPath(file) ?? file} cannot be read: ${read.reason}`);
    } catch (error) {
      if (error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "ENOTDIR")) continue;
      troubles.push(`${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return { files: isThere ? mergeCoverage(found) : null, troubles };
}
