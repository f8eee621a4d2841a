import { createHash } from "node:crypto";

import type { RunRecord } from "../store.js";
import { toDetailHash } from "./to-detail-hash.js";

/**
 * SHA-256 of what a run says: the same run sent again has the same one, another under its id has another one. When it began
 * and ended does not count, so that a job that is repeated for the same commit, and finds the same, is the same run.
 */
export function toContentHash(record: RunRecord): string {
  const { schemaVersion, run, scope, rules, suppressed, issues } = record;
  const sum = createHash("sha256");
  const untimed = { ...run, started_at: null, completed_at: null };
  sum.update(JSON.stringify([schemaVersion, untimed, scope, rules, suppressed]));
  for (const issue of issues) sum.update(` ${String(toDetailHash(issue, rules?.[issue.issue_type]))}`);
  return sum.digest("hex");
}
