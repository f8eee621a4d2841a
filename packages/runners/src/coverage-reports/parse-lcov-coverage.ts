import { lcovParser } from "@friedemannsommer/lcov-parser/sync";

import type { FileCoverage, ReadCoverage } from "./file-coverage.js";

/** Reads `lcov.info`, which Node's own runner and most others write. */
export function parseLcovCoverage(text: string, toPath: (file: string) => string | null): ReadCoverage {
  try {
    const files = lcovParser({ from: text }).flatMap(({ path: file, lines, functions }): FileCoverage[] => {
      const path = toPath(file);
      if (path === null) return [];
      return [
        {
          path,
          lines: lines.details.map(({ line, hit }) => [line, hit] as const).sort(([a], [b]) => a - b),
          functions: functions.details
            .map(({ name, line, hit }) => ({ name, line, hits: hit }))
            .sort((a, b) => a.line - b.line),
        },
      ];
    });
    return { ok: true, files };
  } catch (error) {
    return { ok: false, reason: `it is no lcov file (${error instanceof Error ? error.message : String(error)})` };
  }
}
