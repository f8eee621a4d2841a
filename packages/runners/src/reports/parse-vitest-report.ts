import { parseJestReport } from "./parse-jest-report.js";
import type { ReadReport } from "./report.js";

/**
 * Reads what Vitest's `json` reporter writes: Jest's form, but `pending` is a test that did not end, since its worker died or the
 * run was to end at the first failure. Vitest counts none of them.
 *
 * @param toPath - A path as the runner writes it, relative to the root.
 */
export function parseVitestReport(text: string, toPath: (file: string) => string | null): ReadReport {
  return parseJestReport(text, toPath, (status) => status !== "pending");
}
