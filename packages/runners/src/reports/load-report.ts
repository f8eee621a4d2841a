import { readFile, stat } from "node:fs/promises";

import type { RunnerKind } from "../suites/suite.js";
import { parseJestReport } from "./parse-jest-report.js";
import { parseJunitReport } from "./parse-junit-report.js";
import { parseNodeReport } from "./parse-node-report.js";
import { parsePlaywrightReport } from "./parse-playwright-report.js";
import { parseVitestReport } from "./parse-vitest-report.js";
import type { ReadReport } from "./report.js";

const parsers = {
  vitest: parseVitestReport,
  jest: parseJestReport,
  node: parseNodeReport,
  playwright: parsePlaywrightReport,
  mocha: parseNodeReport,
  bun: parseJunitReport,
  deno: parseJunitReport,
  script: parseJunitReport,
} satisfies Record<RunnerKind, unknown>;

const missing: ReadReport = { ok: false, reason: "it left no report", isMissing: true };

/** A text of more is no longer one string in Node. */
const maxBytes = 400 * 1024 * 1024;

/** Reads the report of a runner. One that is missing, cut short or too large is a reason, never an empty report. */
export async function loadReport(
  kind: RunnerKind,
  file: string,
  toPath: (file: string) => string | null,
): Promise<ReadReport> {
  try {
    const { size } = await stat(file);
    if (size > maxBytes) return { ok: false, reason: `its report is too large (${String(size)} bytes)` };
    // Some runners make the file when they begin; of those that write lines, it has none where there is no test.
    if (size === 0 && !/^(?:node|mocha|playwright)$/u.test(kind)) return missing;
    const read = parsers[kind](await readFile(file, "utf8"), toPath);
    return read.ok ? read : { ok: false, reason: `its report cannot be read: ${read.reason}` };
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return missing;
    return {
      ok: false,
      reason: `its report cannot be read (${error instanceof Error ? error.message : String(error)})`,
    };
  }
}
