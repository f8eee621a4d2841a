import { findUnexplainedSuppressions } from "../issues/find-unexplained-suppressions.js";
import type { ModuleIssues } from "../issues/to-issues.js";
import { toIdentities } from "./to-identities.js";

/**
 * All that was found in a file, with what the next run knows it by: its issues, those about disable comments without a
 * reason among them, and what is silenced, since an issue may come to be silenced.
 */
export function identifyFindings(
  file: { readonly path: string; readonly text: string },
  { issues, suppressed }: ModuleIssues,
): ModuleIssues {
  const found = [...issues, ...findUnexplainedSuppressions(suppressed)];
  const known = toIdentities(file.path, file.text, [...found, ...suppressed.map(({ issue }) => issue)]);
  return {
    issues: known.slice(0, found.length),
    suppressed: suppressed.map((entry, index) => ({ ...entry, issue: known[found.length + index] ?? entry.issue })),
  };
}
