import { parseKnownIssues } from "../rows/parse-known-issues.js";
import type { KnownIssues, KnownIssuesQuery } from "../store.js";
import type { CallFunction } from "./send-run.js";

/** Asks the database which tracked issues a run's findings may be. */
export async function askKnownIssues(callFunction: CallFunction, query: KnownIssuesQuery): Promise<KnownIssues> {
  const { branch, default_branch, paths, digests, gone_paths, fingerprints } = query;
  const payload = {
    branch,
    default_branch,
    paths,
    digests: digests.join(" "),
    gone_paths,
    fingerprints: fingerprints.join(" "),
    // Asked first, to know which files are gone.
    lists_elsewhere: gone_paths.length === 0 && fingerprints.length === 0,
  };
  return parseKnownIssues(
    await callFunction("known_monitoring_issues", payload, paths.length + fingerprints.length),
    query,
  );
}
