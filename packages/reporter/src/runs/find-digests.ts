import { toDetailHash } from "../store/sending/to-detail-hash.js";
import type { RunRecord } from "../store/store.js";

/** For each file with findings, the sum of their detail hashes: equal where the store holds the same of each of them. */
export function findDigests({ issues, rules }: RunRecord): ReadonlyMap<string, bigint> {
  const digests = new Map<string, bigint>();
  for (const issue of issues) {
    const own = BigInt(toDetailHash(issue, rules?.[issue.issue_type]));
    digests.set(issue.path, (digests.get(issue.path) ?? 0n) + own);
  }
  return digests;
}
