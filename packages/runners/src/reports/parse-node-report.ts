import { z } from "zod";

import { parseJson } from "./parse-json.js";
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
  const cases: TestCase[] = [];
  const lines = text.split("\n");
  // What stands after the last line's end was not written to its end.
  for (const line of lines.slice(0, -1)) {
    const parsed = parseJson(line, schema);
    if (!parsed.ok) return parsed;
    const { name, file, isFile, status, duration, error, flaky } = parsed.value;
    const path = file === null ? null : toPath(file);
    const plain = error === null ? null : toErrorText(error);
    // Node counts a file that has no tests, or fails outside of them, as a test.
    const shaky = flaky === true ? { flaky } : {};
    cases.push({ name: isFile ? (path ?? name) : name, file: path, status, duration, error: plain, ...shaky });
  }
  return { ok: true, report: { cases, broken: [] } };
}
