import { countOf, severitiesOf } from "@continuous/source";

import type { IssuesDocument } from "../../documents/issues-document.js";

/** One line that sums up: how many, how bad, in how many files; what is new, resolved, suppressed. Nothing of the source is in it. */
export function summariseIssues(document: IssuesDocument): string {
  const { summary, issues, problems } = document;
  const trouble = problems.length === 0 ? "" : `; ${countOf(problems.length, "problem")}`;
  const fixed = summary.fixed === summary.resolved ? "" : `, ${String(summary.fixed)} of them fixed`;
  const aside = summary.set_aside === 0 ? "" : `, ${String(summary.set_aside)} set aside`;
  const settled = `${String(summary.resolved)} resolved${fixed}, ${String(summary.suppressed)} suppressed${aside}`;
  if (issues.length === 0) {
    const looked =
      summary.files === 0 ? "No issues: no file was looked at" : `No issues in ${countOf(summary.files, "file")}`;
    return `${looked} (${settled})${trouble}`;
  }
  const files = new Set(issues.map((issue) => issue.path)).size;
  // Where issues come from a store, they may stand in more files than the run looked at.
  const where =
    summary.files >= files ? `${String(files)} of ${countOf(summary.files, "file")}` : countOf(files, "file");
  const severities = severitiesOf(summary);
  return `${countOf(issues.length, "issue")} in ${where}: ${severities} (${String(summary.new)} new, ${settled})${trouble}`;
}
