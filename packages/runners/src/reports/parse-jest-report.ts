import { z } from "zod";

import { parseJson } from "./parse-json.js";
import type { ReadReport, TestCase, TestStatus } from "./report.js";
import { toErrorText } from "./to-error-text.js";

const schema = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string().nullish(),
      assertionResults: z.array(
        z.object({
          ancestorTitles: z.array(z.string()),
          title: z.string(),
          status: z.string(),
          duration: z.number().nullish(),
          failureMessages: z.array(z.string()).nullish(),
        }),
      ),
    }),
  ),
});

/**
 * Reads `jest --json`, and reports of its form.
 *
 * @param toPath - A path as the runner writes it, relative to the root.
 * @param hasEnded - Whether a test of that status was run to its end, or left out; others are not counted.
 */
export function parseJestReport(
  text: string,
  toPath: (file: string) => string | null,
  hasEnded: (status: string) => boolean = () => true,
): ReadReport {
  const parsed = parseJson(text, schema);
  if (!parsed.ok) return parsed;
  const files = parsed.value.testResults.map((file) => {
    const ended = file.assertionResults.filter(({ status }) => hasEnded(status));
    return {
      ...file,
      assertionResults: ended,
      isWhole: ended.length > 0 && ended.length === file.assertionResults.length,
    };
  });
  const cases = files.flatMap(({ name, assertionResults }) =>
    assertionResults.map((result): TestCase => {
      const status = toStatus(result.status);
      return {
        name: [...result.ancestorTitles.filter((title) => title !== ""), result.title].join(" > "),
        file: toPath(name),
        status,
        duration: Math.max(0, result.duration ?? 0),
        error: status === "failed" ? toErrorText((result.failureMessages ?? []).join("\n")) : null,
      };
    }),
  );
  const broken = files
    .filter(
      ({ status, message, assertionResults, isWhole }) =>
        status === "failed" &&
        assertionResults.every((result) => toStatus(result.status) !== "failed") &&
        // Files that were not begun have failed too, for Vitest 5, and say nothing.
        (isWhole || (message ?? "") !== ""),
    )
    .map(({ name, message }) => ({
      file: toPath(name),
      error: toErrorText(message ?? "") || "The file failed outside of its tests; the runner does not say why.",
    }));
  return { ok: true, report: { cases, broken } };
}

/** `pending`, `todo`, `disabled`, `skipped`: not run. */
function toStatus(status: string): TestStatus {
  return status === "passed" || status === "failed" ? status : "skipped";
}
