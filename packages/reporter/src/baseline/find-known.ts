import { matchIssues, type FileMoves, type TrackedIssue } from "../identity/match-issues.js";
import { linterIssueTypes, type RunEvidence } from "../runs/to-run-scope.js";
import type { GoneReason } from "../documents/issues-document.js";
import type { IssueRecord } from "../store/store.js";

/** What a run says of issues that are known. */
export interface KnownIssues<Known extends TrackedIssue> {
  /** The known issue of each finding that is one. What is not in it is new. */
  readonly known: ReadonlyMap<IssueRecord, Known>;
  /** Known issues that the run no longer found where it looked, and why. */
  readonly gone: ReadonlyMap<Known, GoneReason>;
}

/**
 * Finds out which findings of a run are known issues, one for one: what was mended makes no room for something else. What a
 * comment or an exception silences now is compared too, so that a finding like it is not taken for it.
 */
export function findKnown<Known extends TrackedIssue>(
  earlier: readonly Known[],
  run: {
    readonly issues: readonly IssueRecord[];
    readonly suppressed: readonly IssueRecord[];
    readonly evidence: RunEvidence;
  },
  moves: FileMoves,
): KnownIssues<Known> {
  const links = matchIssues(earlier, [...run.issues, ...run.suppressed], moves);
  const known = new Map(
    run.issues.flatMap((issue) => {
      const one = links.get(issue);
      return one === undefined ? [] : [[issue, one] as const];
    }),
  );
  const present = new Set(known.values());
  const silenced = new Set(run.suppressed.map((issue) => links.get(issue)));
  const reasonOf = createReasons(run.evidence);
  return {
    known,
    gone: new Map(
      earlier.flatMap((one) => {
        const reason = present.has(one) ? null : silenced.has(one) ? "suppressed" : reasonOf(one);
        return reason === null ? [] : [[one, reason] as const];
      }),
    ),
  };
}

/** Why an issue that was not found is gone; `null` where the run would not have found it. What could not be checked keeps its issues. */
function createReasons({ evaluated, deleted }: RunEvidence): (issue: TrackedIssue) => GoneReason | null {
  const gonePaths = deleted?.paths == null ? null : new Set(deleted.paths);
  const existing = new Set(deleted?.existing_paths);
  const isDeleted = (path: string): boolean => {
    if (deleted === null) return false;
    return gonePaths === null ? !existing.has(path) : gonePaths.has(path);
  };
  return ({ issue_type, path }) => {
    // Of standards.yaml itself every run looks at all.
    if (issue_type === "continuous/expired-exception") return "fixed";
    const ran = evaluated.get(path);
    if (ran === undefined) return isDeleted(path) ? "file_deleted" : null;
    return ran.has(issue_type) || linterIssueTypes.includes(issue_type) ? "fixed" : "rule_changed";
  };
}
