import { parseKnownIssues } from "../rows/parse-known-issues.js";
import type { KnownIssues, KnownIssuesQuery } from "../store.js";
import type { CallFunction } from "./send-run.js";

/** Asks the database which tracked issues a run's findings may be. */
export async function askKnownIssues(callFunction: CallFunction, query: KnownIssuesQuery): Promise<KnownIssues> {
  const { branch, default_branch, findings, paths, gone_paths } = query;
  const payload = {
    branch,
    default_branch,
    fingerprints: findings.map(({ fingerprint }) => fingerprint).join(" "),
    hashes: findings.map(({ hash }) => hash ?? "-").join(" "),
    paths,
    gone_paths,
  };
  return parseKnownIssues(
    await callFunction("compare_monitoring_findings", payload, findings.length + gone_paths.length),
  );
}
