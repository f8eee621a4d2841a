import type { CompiledStandards } from "@continuous/standards";

import type { BranchFacts } from "../git/find-branch.js";
import type { SuppressedIssue } from "../issues/to-issues.js";
import type { IssueRecord, RunRecord, RunShard } from "../store/store.js";
import { toRuleHashes } from "./to-rule-hashes.js";
import { toRunScope, type RunEvidence } from "./to-run-scope.js";

/** A check or a lint, as the store takes it. */
export function toRunRecord(input: {
  readonly id: string;
  readonly startedAt: string;
  readonly completedAt: string;
  readonly branch: BranchFacts;
  /** Of which of several jobs of this run it is. */
  readonly shard?: RunShard | null;
  readonly standards: CompiledStandards;
  readonly issues: readonly IssueRecord[];
  /** The run looked at every live file. */
  readonly whole: boolean;
  /** `null`: nobody knows what was evaluated, and nothing is closed. */
  readonly evidence: RunEvidence | null;
  /** Files that could not be checked. */
  readonly unchecked: readonly string[];
  readonly files: number;
  readonly filesWithIssues: number;
  readonly suppressed: readonly SuppressedIssue[];
}): RunRecord {
  const { standards, unchecked, evidence } = input;
  const rules = toRuleHashes(standards);
  return {
    schemaVersion: 1,
    run: {
      id: input.id,
      run_type: "standards",
      branch: input.branch.branch,
      default_branch: input.branch.defaultBranch,
      ...(input.shard == null ? {} : { shard: input.shard }),
      commit_sha: input.branch.commit,
      started_at: input.startedAt,
      completed_at: input.completedAt,
      passed: Math.max(0, input.files - input.filesWithIssues - unchecked.length),
      failed: input.filesWithIssues,
      skipped: unchecked.length,
      coverage_percent: null,
      results: {
        files: input.files,
        suppressed: input.suppressed.length,
        standards_hash: standards.hash,
        whole: input.whole,
      },
      errors: unchecked.map((path) => ({ path })),
    },
    scope: evidence === null ? null : toRunScope(evidence, rules),
    rules,
    suppressed: input.suppressed.map(({ issue }) => issue.fingerprint),
    issues: input.issues,
  };
}
