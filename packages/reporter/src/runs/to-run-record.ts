import type { CompiledStandards } from "@continuous/standards";

import type { BranchFacts } from "../git/find-branch.js";
import type { IssueRecord, RunRecord } from "../store/store.js";

/** Issues that the reporter itself finds in a check, whatever standards are on. */
const ownIssueTypes = ["continuous/parse-error", "continuous/expired-exception", "continuous/unexplained-suppression"];

/** A check or a lint, as the store takes it. */
export function toRunRecord(input: {
  readonly id: string;
  readonly startedAt: string;
  readonly completedAt: string;
  readonly branch: BranchFacts;
  readonly standards: CompiledStandards;
  readonly issues: readonly IssueRecord[];
  /** The run looked at every live file: it closes what it no longer finds. A run over a part closes nothing. */
  readonly whole: boolean;
  /** Files that could not be checked: nothing in them is closed. */
  readonly unchecked: readonly string[];
  readonly files: number;
  readonly filesWithIssues: number;
  readonly suppressed: number;
}): RunRecord {
  const { standards, unchecked } = input;
  const checkedTypes = standards.standards.flatMap((standard) => standard.rules.map((rule) => rule.id));
  return {
    schemaVersion: 1,
    run: {
      id: input.id,
      run_type: "standards",
      branch: input.branch.branch,
      commit_sha: input.branch.commit,
      started_at: input.startedAt,
      completed_at: input.completedAt,
      passed: Math.max(0, input.files - input.filesWithIssues - unchecked.length),
      failed: input.filesWithIssues,
      skipped: unchecked.length,
      coverage_percent: null,
      results: { files: input.files, suppressed: input.suppressed, standards_hash: standards.hash, whole: input.whole },
      errors: unchecked.map((path) => ({ path })),
    },
    scope: input.whole
      ? { issue_types: [...new Set([...checkedTypes, ...ownIssueTypes])].sort(), excluded_paths: [...unchecked] }
      : null,
    issues: input.issues,
  };
}
