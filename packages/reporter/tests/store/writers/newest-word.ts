import type { RunRecord } from "../../../src/store/store.js";

/** Fingerprint and line of what is open, in order. */
export type OpenIssues = readonly string[];

/**
 * What must be open on a branch, whatever order its runs came in: in each file, what the newest run that looked there found.
 * By brute force, from what was sent alone. For runs that look for one type of issue, and find nothing elsewhere.
 */
export function toNewestWord(runs: readonly RunRecord[], branch: string): OpenIssues {
  const byFile = new Map<string, OpenIssues>();
  const inOrder = runs
    .filter(({ run }) => run.branch === branch)
    .toSorted((a, b) => Date.parse(a.run.completed_at) - Date.parse(b.run.completed_at));
  for (const { scope, issues } of inOrder) {
    const paths = scope?.rectangles.flatMap((rectangle) => rectangle.paths ?? [...byFile.keys()]) ?? [];
    for (const path of new Set([...paths, ...issues.map((issue) => issue.path)])) {
      byFile.set(
        path,
        issues.filter((issue) => issue.path === path).map(({ fingerprint, line }) => `${fingerprint} ${String(line)}`),
      );
    }
  }
  return [...byFile.values()].flat().sort();
}
