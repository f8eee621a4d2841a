import { hash } from "node:crypto";

import type { IssueRecord } from "../store.js";

/** A run is hashed when its issues are looked up, for its content and when it is sent. */
const known = new WeakMap<IssueRecord, { readonly ruleHash: string | null | undefined; readonly value: number }>();

/**
 * A number, exact in JavaScript and in the database, that is another one when anything is said differently about a finding,
 * or its rule has other options. It guards no secret: SHA-1 is the quickest that Node has.
 *
 * @param ruleHash - Of the options of its rule, as the run has it; `null` for one that is off.
 */
export function toDetailHash(issue: IssueRecord, ruleHash: string | null | undefined): number {
  const earlier = known.get(issue);
  if (earlier !== undefined && earlier.ruleHash === ruleHash) return earlier.value;
  const { identity } = issue;
  const text = [
    issue.fingerprint,
    ruleHash,
    issue.issue_type,
    issue.standard,
    issue.severity,
    issue.item_type,
    issue.item_name,
    issue.path,
    issue.line,
    issue.column,
    issue.end_line,
    issue.end_column,
    issue.description,
    issue.suggested_fix,
    identity?.symbol,
    identity?.text,
    identity?.before,
    identity?.after,
    identity?.line,
    identity?.words,
  ].join("\0");
  // 52 bits.
  const value = Number.parseInt(hash("sha1", text, "hex").slice(0, 13), 16);
  known.set(issue, { ruleHash, value });
  return value;
}
