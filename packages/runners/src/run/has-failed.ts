import type { SuiteRun } from "./suite-run.js";

/** Whether anything of a suite failed. */
export function hasFailed({ cases, broken, error }: Pick<SuiteRun, "cases" | "broken" | "error">): boolean {
  return error !== null || broken.length > 0 || cases.some(({ status }) => status === "failed");
}
