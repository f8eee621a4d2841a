import type { TestRunDocument } from "../../documents/test-run-document.js";
import { isUntested } from "./test-run-tables.js";

/** `12 passed, 1 failed, 2 skipped; 1 service without tests; 61.2 % covered` */
export function summariseTestRun({ run }: TestRunDocument): string {
  const { totals, results } = run;
  const untested = results.services.filter(isUntested).length;
  const flaky = results.suites.reduce((sum, { flaky_tests }) => sum + flaky_tests.length, 0);
  const percent = results.coverage?.percent ?? null;
  return [
    `${String(totals.passed)} passed, ${String(totals.failed)} failed, ${String(totals.skipped)} skipped`,
    ...(flaky > 0 ? [`${String(flaky)} flaky`] : []),
    ...(untested > 0 ? [`${String(untested)} ${untested === 1 ? "service" : "services"} without tests`] : []),
    ...(percent === null ? [] : [`${String(percent)} % covered`]),
    ...(run.interrupted ? ["stopped before the end"] : []),
  ].join("; ");
}
