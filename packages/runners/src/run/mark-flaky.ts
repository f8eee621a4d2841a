import type { TestCase } from "../reports/report.js";
import { toTestKey } from "../reports/to-test-key.js";

/**
 * Marks tests that passed, and failed before on the same content.
 *
 * @param failed - Keys of tests.
 */
export function markFlaky(cases: readonly TestCase[], failed: ReadonlySet<string>): readonly TestCase[] {
  return cases.map((one) => (one.status === "passed" && failed.has(toTestKey(one)) ? { ...one, flaky: true } : one));
}
