import type { TestRunDocument } from "../documents/test-run-document.js";
import type { IssueRecord } from "../store/store.js";
import type { ExitCode } from "./io.js";

/** 2: it was stopped. 1: something fails, or less is covered than must be. */
export function toTestExitCode({ run }: TestRunDocument, issues: readonly IssueRecord[]): ExitCode {
  if (run.interrupted) return 2;
  const { suites, pipelines } = run.results;
  const isCritical = issues.some(
    ({ issue_type, severity }) => issue_type === "continuous/minimum-coverage" && severity === "critical",
  );
  return isCritical || [...suites, ...pipelines].some(({ passed, skipped }) => !passed && !skipped) ? 1 : 0;
}
