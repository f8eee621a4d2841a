import { z } from "zod";

import { parseJsonLines } from "./parse-json-lines.js";
import type { Breakage, ReadReport, TestCase, TestStatus } from "./report.js";
import { toErrorText } from "./to-error-text.js";

const testSchema = z.object({
  id: z.string(),
  project: z.string(),
  names: z.array(z.string()),
  file: z.string(),
  outcome: z.string(),
  duration: z.number(),
  error: z.string().nullable(),
});
const faultSchema = z.object({ fault: z.string(), file: z.string().nullable() });
const schema = z.union([testSchema, faultSchema]);

/**
 * Reads the lines that our reporter writes for Playwright. Each project's run of a test is a test, as Playwright counts; of a test that
 * is tried again, the last line tells all.
 */
export function parsePlaywrightReport(text: string, toPath: (file: string) => string | null): ReadReport {
  const tests = new Map<string, TestCase>();
  const broken: Breakage[] = [];
  const parsed = parseJsonLines(text, schema);
  if (!parsed.ok) return parsed;
  for (const line of parsed.values) {
    if ("id" in line) {
      tests.set(line.id, toCase(line, toPath));
    } else {
      const { file, fault } = line;
      const error = toErrorText(fault) || "Playwright failed outside of its tests, and does not say why.";
      broken.push({ file: file === null ? null : toPath(file), error });
    }
  }
  return { ok: true, report: { cases: [...tests.values()], broken } };
}

function toCase(test: z.output<typeof testSchema>, toPath: (file: string) => string | null): TestCase {
  const { project, names, file, outcome, duration, error } = test;
  return {
    name: [...(project === "" ? [] : [`[${project}]`]), ...names].join(" > "),
    file: toPath(file),
    status: toStatus(outcome),
    duration,
    error: outcome === "unexpected" ? toErrorText(error ?? "It did not end as expected.") : null,
    ...(outcome === "flaky" ? { flaky: true } : {}),
  };
}

function toStatus(outcome: string): TestStatus {
  if (outcome === "expected" || outcome === "flaky") return "passed";
  return outcome === "skipped" ? "skipped" : "failed";
}
