import { z } from "zod";

import { parseJson } from "./parse-json.js";
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
  // What stands after the last line's end was not written to its end.
  for (const line of text.split("\n").slice(0, -1)) {
    const parsed = parseJson(line, schema);
    if (!parsed.ok) return parsed;
    if ("id" in parsed.value) {
      tests.set(parsed.value.id, toCase(parsed.value, toPath));
    } else {
      const { file, fault } = parsed.value;
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
