import type { GoneReason, IssuesDocument } from "../documents/issues-document.js";
import { sortIssues } from "../documents/sort-issues.js";
import type { TrackedIssue } from "../identity/match-issues.js";
import type { IssueRecord } from "../store/store.js";
import type { Comparison } from "./comparison.js";

/**
 * A document in which new is what a comparison does not know, wherever the run was recorded before.
 *
 * @param found - The findings of the run, as the document names them.
 * @param known - Those of them that are known.
 * @param gone - What is known and no longer found.
 */
export function toComparedDocument(
  document: IssuesDocument,
  comparison: Pick<Comparison, "kind" | "name" | "branch" | "setAside">,
  found: readonly IssueRecord[],
  {
    known,
    gone,
  }: {
    readonly known: ReadonlyMap<IssueRecord, unknown>;
    readonly gone: ReadonlyMap<TrackedIssue, GoneReason>;
  },
): IssuesDocument {
  const { kind, name, branch, setAside } = comparison;
  const added = new Set(found.filter((issue) => !known.has(issue)).map(({ fingerprint }) => fingerprint));
  // A run of the branch itself that is tried again finds its own issues there: they are as new as at the first try.
  const isOwn = branch === document.run.branch && document.run.recorded;
  const issues = document.issues.map((issue) => ({
    ...issue,
    is_new: added.has(issue.fingerprint) || (isOwn && issue.is_new),
  }));
  const count = issues.filter((issue) => issue.is_new).length;
  return {
    ...document,
    summary: { ...document.summary, new: count },
    compared_with: { kind, name, branch, known: issues.length - count, gone: gone.size },
    gone: sortIssues(
      [...gone].flatMap(([issue, reason]) => {
        const { fingerprint, issue_type, path, line, column, description } = issue;
        return setAside.has(issue) ? [] : [{ fingerprint, issue_type, path, line, column, description, reason }];
      }),
    ),
    issues,
  };
}
