import type { BranchFacts } from "../git/find-branch.js";
import type { TestRunDocument } from "../documents/test-run-document.js";
import type { IssueRecord, RunRecord, RunScope } from "../store/store.js";
import { toRunFigures } from "./to-run-figures.js";

/** A test run, as the store takes it. */
export function toTestRunRecord(input: {
  readonly type: "service" | "pipeline" | "full";
  readonly document: TestRunDocument;
  readonly branch: BranchFacts;
  readonly completedAt: string;
  readonly issues: readonly IssueRecord[];
  /** Fingerprints of what an exception silences. */
  readonly suppressed: readonly string[];
  readonly scope: RunScope;
}): RunRecord {
  const { run, problems } = input.document;
  const { results, totals } = run;
  const figures = toRunFigures(results);
  const failing = [...results.suites, ...results.pipelines].filter(({ passed, skipped }) => !passed && !skipped);
  return {
    schemaVersion: 1,
    run: {
      id: run.id,
      run_type: input.type,
      branch: input.branch.branch,
      commit_sha: input.branch.commit,
      started_at: run.timestamp,
      completed_at: input.completedAt,
      ...totals,
      coverage_percent: results.coverage?.percent ?? null,
      // As the contract has it: a TestRun.
      results: {
        id: run.id,
        timestamp: run.timestamp,
        duration: run.duration,
        totals,
        results,
        interrupted: run.interrupted,
        ...(figures === null ? {} : { figures }),
      },
      errors: [
        ...failing.map(({ name, path, error }) => ({ name, path, error: error ?? "tests failed" })),
        ...problems.map(({ code, message }) => ({ code, message })),
      ],
    },
    scope: input.scope,
    suppressed: input.suppressed,
    issues: input.issues,
  };
}
