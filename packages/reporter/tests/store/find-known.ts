import { toDetailHash } from "../../src/store/sending/to-detail-hash.js";
import type { IssueRecord, KnownIssues, KnownIssuesOfBranch, KnownIssuesQuery } from "../../src/store/store.js";

/** What `known_monitoring_issues` must answer, from all that is tracked, by branch: one issue at a time. */
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
  { paths, digests, gone_paths, fingerprints }: KnownIssuesQuery,
): KnownIssuesOfBranch {
  const isFirst = gone_paths.length === 0 && fingerprints.length === 0;
  const digestOf = (path: string): bigint | null => {
    const there = tracked.filter((issue) => issue.path === path);
    return there.length === 0 ? null : there.reduce((sum, issue) => sum + BigInt(toDetailHash(issue, undefined)), 0n);
  };
  const unsettled = new Set(paths.filter((path, index) => digestOf(path) !== digests[index]));
  return {
    tracked: isFirst || paths.length > 0 ? tracked.length : 0,
    unsettled,
    issues: tracked
      .filter(
        ({ path, fingerprint }) =>
          unsettled.has(path) || gone_paths.includes(path) || fingerprints.includes(fingerprint),
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
    elsewhere: isFirst ? [...new Set(tracked.map(({ path }) => path))].filter((path) => !paths.includes(path)) : [],
    commit: null,
  };
}
