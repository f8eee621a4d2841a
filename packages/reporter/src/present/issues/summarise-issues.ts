import { countOf, severitiesOf } from "@continuous/source";

import { countSeverities } from "../../documents/count-severities.js";
import type { IssuesDocument } from "../../documents/issues-document.js";

/** One line that sums up: how many, how bad, in how many files; what is new, resolved, suppressed. Nothing of the source is in it. */
export function summariseIssues(document: IssuesDocument): string {
  const { summary, issues, problems } = document;
  const trouble = problems.length === 0 ? "" : `; ${countOf(problems.length, "problem")}`;
  const settled = settledOf(document);
  if (issues.length === 0) {
    const none = document.compared_with === undefined ? "No issues" : "Nothing new";
    const looked =
      summary.files === 0 ? `${none}: no file was looked at` : `${none} in ${countOf(summary.files, "file")}`;
    return `${looked} (${settled})${trouble}`;
  }
  const files = new Set(issues.map((issue) => issue.path)).size;
  // Where issues come from a store, they may stand in more files than the run looked at.
  const where =
    summary.files >= files ? `${String(files)} of ${countOf(summary.files, "file")}` : countOf(files, "file");
  const severities = severitiesOf(countSeverities(issues));
  const what =
    document.compared_with === undefined ? countOf(issues.length, "issue") : countOf(issues.length, "new issue");
  const news = document.compared_with === undefined && summary.base === undefined ? `${String(summary.new)} new, ` : "";
  return `${what} in ${where}: ${severities} (${news}${settled})${trouble}`;
}

function settledOf({ summary, compared_with }: IssuesDocument): string {
  const aside = summary.set_aside === 0 ? "" : `, ${String(summary.set_aside)} set aside`;
  const silent = `${String(summary.suppressed)} suppressed${aside}`;
  if (compared_with !== undefined) {
    const { name, known, gone } = compared_with;
    return `against ${name}: ${String(known)} known, ${String(gone)} gone; ${silent}`;
  }
  const { base } = summary;
  const against =
    base === undefined ? "" : `${String(base.new)} new and ${String(base.fixed)} fixed against ${base.branch}; `;
  const fixed = summary.fixed === summary.resolved ? "" : `, ${String(summary.fixed)} of them fixed`;
  return `${against}${String(summary.resolved)} resolved${fixed}, ${silent}`;
}
