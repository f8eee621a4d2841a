import { compareText } from "./compare-text.js";
import type { Issue } from "./issues-document.js";

type Sortable = Pick<Issue, "path" | "line" | "column" | "issue_type" | "fingerprint">;

/**
 * Sorts issues as every document has them: by path, line, column, issue type, fingerprint. Strings compare by code unit,
 * never by locale, so that the same tree gives the same bytes on every machine.
 */
export function sortIssues<T extends Sortable>(issues: readonly T[]): readonly T[] {
  return issues.toSorted(compareIssues);
}

/** By path, line, column, issue type, fingerprint. */
export function compareIssues(a: Sortable, b: Sortable): number {
  return (
    compareText(a.path, b.path) ||
    a.line - b.line ||
    a.column - b.column ||
    compareText(a.issue_type, b.issue_type) ||
    compareText(a.fingerprint, b.fingerprint)
  );
}
