import type { SuiteOutcome } from "@continuous/runners";
import { expect, test } from "vitest";

import { toCoverageReport } from "./to-coverage-report.js";

const suite = { name: ".", folder: "", package: null, runners: ["vitest"], script: "test", command: [] } as const;

function toOutcome(hits: readonly number[]): SuiteOutcome {
  const lines = hits.map((count, index) => [index + 1, count] as const);
  return {
    ...{ suite, cases: [], broken: [], error: null, duration: 1, output: "", interrupted: false, problems: [] },
    ...{ cached: false, ranAt: "2026-03-01T10:00:00.000Z" },
    coverage: [{ path: "src/pay.ts", lines, functions: [] }],
  };
}

test("what is covered is never rounded up to what is required, and is what Istanbul prints", () => {
  const testing = { criticalPaths: ["src/*"], minimumCoverage: { services: null, criticalPaths: 60 } };
  const percentOf = (hits: readonly number[]): number | null =>
    toCoverageReport({
      ...{ services: [], standards: { testing, exceptions: [] }, outcomes: [toOutcome(hits)] },
      ...{ files: ["src/pay.ts"], read: () => "" },
    }).critical_paths[0]?.percent ?? null;
  expect(percentOf([1, 1, 0])).toBe(66.66);
  expect(percentOf([1, 1, 1])).toBe(100);
  expect(percentOf([...Array.from({ length: 59_999 }, () => 1), ...Array.from({ length: 40_001 }, () => 0)])).toBe(
    59.99,
  );
});
