import { toDetailHash } from "../../src/store/sending/to-detail-hash.js";
import type {
  ComparedFinding,
  IssueRecord,
  KnownIssues,
  KnownIssuesOfBranch,
  KnownIssuesQuery,
} from "../../src/store/store.js";

/** What `compare_monitoring_findings` must answer, from all that is tracked, by branch: one issue at a time. */
export function findKnown(
  tracked: Readonly<Record<string, readonly IssueRecord[]>>,
  query: KnownIssuesQuery,
): KnownIssues {
  const own = tracked[query.branch] ?? [];
  const base = tracked[query.default_branch] ?? [];
  return {
    own: toBranch(own, [], query),
    base: query.branch === query.default_branch ? null : toBranch(base, own, query),
  };
}

function toBranch(
  tracked: readonly IssueRecord[],
  elsewhereTracked: readonly IssueRecord[],
  { findings, paths, gone_paths }: KnownIssuesQuery,
): KnownIssuesOfBranch {
  const isSame = (issue: IssueRecord, { fingerprint, hash }: ComparedFinding): boolean =>
    issue.fingerprint === fingerprint && hash === toDetailHash(issue, undefined);
  const isFound = (issue: IssueRecord): boolean => findings.some((finding) => isSame(issue, finding));
  const differing = findings.flatMap((finding, place) =>
    tracked.some((issue) => isSame(issue, finding)) ? [] : [place],
  );
  return {
    differing: new Set(differing),
    issues: tracked
      .filter((issue) => !isFound(issue))
      .filter(
        ({ path, fingerprint }) =>
          paths.includes(path) ||
          gone_paths.includes(path) ||
          findings.some((finding) => finding.fingerprint === fingerprint),
      )
      .filter(({ fingerprint }) => !elsewhereTracked.some((other) => other.fingerprint === fingerprint))
      .map(({ fingerprint, issue_type, path, line, column, description, identity }) => ({
        fingerprint,
        issue_type,
        path,
        line,
        column,
        description,
        ...(identity === undefined ? {} : { identity }),
      })),
    elsewhere:
      gone_paths.length > 0
        ? []
        : [...new Set(tracked.filter((issue) => !isFound(issue)).map(({ path }) => path))].filter(
            (path) => !paths.includes(path),
          ),
    commit: null,
  };
}
