import { z } from "zod";

import { parseJsonLines } from "./parse-json-lines.js";
import type { ReadReport, TestCase } from "./report.js";
import { toErrorText } from "./to-error-text.js";

const schema = z.object({
  name: z.string(),
  file: z.string().nullable(),
  isFile: z.boolean(),
  status: z.enum(["passed", "failed", "skipped"]),
  duration: z.number(),
  error: z.string().nullable(),
  flaky: z.literal(true).exactOptional(),
});

/** Reads the lines that our reporters write for Node's own runner and for Mocha. A run that was cut short has fewer of them. */
export function parseNodeReport(text: string, toPath: (file: string) => string | null): ReadReport {
  const parsed = parseJsonLines(text, schema);
  if (!parsed.ok) return parsed;
  const cases = parsed.values.map(({ name, file, isFile, status, duration, error, flaky }): TestCase => {
    const path = file === null ? null : toPath(file);
    const plain = error === null ? null : toErrorText(error);
    // Node counts a file that has no tests, or fails outside of them, as a test.
    const shaky = flaky === true ? { flaky } : {};
    return { name: isFile ? (path ?? name) : name, file: path, status, duration, error: plain, ...shaky };
  });
  return { ok: true, report: { cases, broken: [] } };
}
