import { matchIssues, type FileMoves, type TrackedIssue } from "../identity/match-issues.js";
import type { RunEvidence } from "../runs/to-run-scope.js";
import type { IssueRecord } from "../store/store.js";

/** What a run says of issues that are known. */
export interface KnownIssues<Known extends TrackedIssue> {
  /** The known issue of each finding that is one. What is not in it is new. */
  readonly known: ReadonlyMap<IssueRecord, Known>;
  /** Known issues that the run no longer found where it looked. */
  readonly gone: ReadonlySet<Known>;
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
  const wasLookedAt = createTest(run.evidence);
  return {
    known,
    gone: new Set(earlier.filter((one) => !present.has(one) && (silenced.has(one) || wasLookedAt(one)))),
  };
}

/** Whether a run would have found an issue if it were still there. What could not be checked keeps its issues. */
function createTest({ evaluated, deleted }: RunEvidence): (issue: TrackedIssue) => boolean {
  const gonePaths = deleted?.paths == null ? null : new Set(deleted.paths);
  const existing = new Set(deleted?.existing_paths);
  const isDeleted = (path: string): boolean => {
    if (deleted === null) return false;
    return gonePaths === null ? !existing.has(path) : gonePaths.has(path);
  };
  return ({ issue_type, path }) =>
    // Of standards.yaml itself every run looks at all.
    issue_type === "continuous/expired-exception" || evaluated.has(path) || isDeleted(path);
}
