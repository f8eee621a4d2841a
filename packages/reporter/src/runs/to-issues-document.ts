import type { Problem } from "@continuous/standards";

import type { Issue, IssuesDocument } from "../documents/issues-document.js";
import { sortIssues } from "../documents/sort-issues.js";
import { toSummary } from "../documents/to-summary.js";
import type { IssueRecord, RecordedRun, RunRecord } from "../store/store.js";
import { tool } from "../tool.js";

/**
 * A run and what became of it, as the document people and programs read. Where nothing was recorded there is no
 * yesterday to compare with: every issue counts as new, first seen by this run.
 */
export function toIssuesDocument(input: {
  readonly run: Pick<RunRecord["run"], "id" | "branch" | "default_branch" | "started_at" | "completed_at">;
  readonly issues: readonly IssueRecord[];
  readonly recorded: RecordedRun | null;
  readonly files: number;
  readonly suppressed: number;
  readonly problems: readonly Problem[];
}): IssuesDocument {
  const { run, recorded } = input;
  const issues = sortIssues(
    input.issues.flatMap((issue): readonly Issue[] => {
      const seen = recorded?.seen.get(issue.fingerprint);
      // What people set aside is no issue any more, and fails no check.
      if (seen !== undefined && seen.decision !== null) return [];
      return [
        {
          ...withoutIdentity(issue),
          detected_at: seen?.detected_at ?? run.started_at,
          is_new: seen?.is_new ?? true,
        },
      ];
    }),
  );
  return {
    schemaVersion: 1,
    tool,
    root: ".",
    run: {
      id: run.id,
      branch: run.branch,
      started_at: run.started_at,
      completed_at: run.completed_at,
      recorded: recorded !== null,
    },
    summary: toSummary(issues, {
      resolved: recorded?.resolved ?? 0,
      fixed: recorded?.fixed ?? 0,
      set_aside: recorded?.set_aside ?? 0,
      ...(recorded?.base == null || run.default_branch === undefined
        ? {}
        : { base: { branch: run.default_branch, ...recorded.base } }),
      files: input.files,
      suppressed: input.suppressed,
    }),
    issues,
    problems: input.problems,
  };
}

/** By what the next run knows an issue again is between the runs and the store. */
function withoutIdentity(issue: IssueRecord): Omit<IssueRecord, "identity"> {
  const shown: { -readonly [Key in keyof IssueRecord]: IssueRecord[Key] } = { ...issue };
  delete shown.identity;
  return shown;
}
