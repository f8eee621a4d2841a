import type { IssueRecord } from "../store/store.js";
import { toFingerprint } from "../issues/to-fingerprint.js";

/**
 * Gives each finding that is an open issue that issue's fingerprint, and every other one a fingerprint that no open issue
 * has: its own, unless an issue that it is not took that.
 *
 * @param links - Fingerprints of the issues that findings were found to be.
 * @param open - Fingerprints of all open issues of the branch.
 */
export function withFingerprints(
  found: readonly IssueRecord[],
  links: ReadonlyMap<IssueRecord, string>,
  open: ReadonlySet<string>,
): ReadonlyMap<IssueRecord, IssueRecord> {
  const given = new Set(links.values());
  const isTaken = (fingerprint: string): boolean => given.has(fingerprint) || open.has(fingerprint);
  return new Map(
    found.map((issue) => {
      const fingerprint = links.get(issue) ?? toFreeFingerprint(issue, isTaken);
      given.add(fingerprint);
      return [issue, fingerprint === issue.fingerprint ? issue : { ...issue, fingerprint }] as const;
    }),
  );
}

function toFreeFingerprint(issue: IssueRecord, isTaken: (fingerprint: string) => boolean): string {
  let fingerprint = issue.fingerprint;
  for (let occurrence = 1; isTaken(fingerprint); occurrence += 1) {
    const { issue_type, path, item_name } = issue;
    fingerprint = toFingerprint({ issue_type, path, item_name, flaggedText: issue.fingerprint, occurrence });
  }
  return fingerprint;
}
