import type { IssuesDocument } from "../documents/issues-document.js";
import type { IssueRecord } from "../store/store.js";
import type { ExitCode } from "./io.js";

/**
 * Whether a check fails: for what is critical and for files that could not be checked; with `--new-only` for what is new and
 * more than info, and for files of which nobody can tell. What `--update-baseline` takes in is known from then on.
 *
 * @param found - All findings, those that people set aside included.
 */
export function toCheckExitCode(
  { summary, issues }: Pick<IssuesDocument, "summary" | "issues">,
  { found, unchecked }: { readonly found: readonly IssueRecord[]; readonly unchecked: readonly string[] },
  { newOnly = false, updateBaseline = false }: { readonly newOnly?: boolean; readonly updateBaseline?: boolean },
): ExitCode {
  if (!newOnly && !updateBaseline) return summary.critical > 0 || unchecked.length > 0 ? 1 : 0;
  // A file that does not parse is a finding, and as such known or new; one that made a rule crash is none.
  const told = new Set(
    found.flatMap(({ issue_type, path }) => (issue_type === "continuous/parse-error" ? [path] : [])),
  );
  if (unchecked.some((path) => !told.has(path))) return 1;
  return newOnly && issues.some(({ is_new, severity }) => is_new && severity !== "info") ? 1 : 0;
}
