import type { TestCase } from "@continuous/runners";

/** Tests by how they ended. */
export function countCases(cases: readonly Pick<TestCase, "status">[]): {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
} {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  for (const { status } of cases) counts[status] += 1;
  return counts;
}
