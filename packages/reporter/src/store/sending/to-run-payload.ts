import type { IssueRecord, RunRecord } from "../store.js";
import { toContentHash } from "./to-content-hash.js";
import { toDetailHash } from "./to-detail-hash.js";

/** A run as `record_monitoring_run` takes it: of each finding its fingerprint and a hash of what is said about it. */
export interface RunPayload extends Omit<RunRecord, "issues" | "suppressed" | "content"> {
  readonly content: string;
  /** Words with a space between them: a text is split quicker than a list in JSON is read. */
  readonly suppressed: string;
  readonly findings: { readonly fingerprints: string; readonly hashes: string };
  /** The files in which something was found, of a run that cannot say what it evaluated: there it looked all the same. */
  readonly found_paths?: readonly string[];
}

/** A run without details. Of findings with the same fingerprint the first counts; `issues` are those that do, in order. */
export function toRunPayload(record: RunRecord): {
  readonly payload: RunPayload;
  readonly issues: readonly IssueRecord[];
} {
  const { issues: all, suppressed = [], content = toContentHash(record), ...rest } = record;
  const seen = new Set<string>();
  const issues = all.filter(({ fingerprint }) => !seen.has(fingerprint) && seen.add(fingerprint));
  const findings = {
    fingerprints: issues.map(({ fingerprint }) => fingerprint).join(" "),
    hashes: issues.map((issue) => toDetailHash(issue, record.rules?.[issue.issue_type])).join(" "),
  };
  const found = rest.scope === null ? { found_paths: [...new Set(issues.map(({ path }) => path))].sort() } : {};
  return { payload: { ...rest, content, suppressed: suppressed.join(" "), findings, ...found }, issues };
}
