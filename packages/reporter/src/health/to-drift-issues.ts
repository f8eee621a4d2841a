import { describeDriftObject, toObjectName, type DriftRow } from "@continuous/database";

import { toFingerprint } from "../issues/to-fingerprint.js";
import type { IssueRecord } from "../store/store.js";
import { driftRemedies } from "./drift-remedies.js";

/** Differences between migrations, types and live database as issues, at the file that shows each. */
export function toDriftIssues(drift: readonly DriftRow[]): readonly IssueRecord[] {
  const seen = new Map<string, number>();
  return drift.map((row) => {
    const { kind, schema, name, behind, difference, path, line } = row;
    const item_name = toObjectName(schema, name);
    const object = describeDriftObject(row);
    // Not the file: a difference stays the same when the types file moves.
    const flaggedText = `${object} ${behind} ${difference}`;
    const occurrence = seen.get(flaggedText) ?? 0;
    seen.set(flaggedText, occurrence + 1);
    return {
      fingerprint: toFingerprint({ issue_type: "continuous/drift", path: "", item_name, flaggedText, occurrence }),
      issue_type: "continuous/drift",
      standard: null,
      severity: behind === "types" ? "warning" : "critical",
      item_type: kind === "table" || kind === "view" ? "table" : kind === "function" ? "function" : null,
      item_name: kind === "schema" || kind === "enum" ? null : item_name,
      path: path ?? ".",
      line,
      column: 1,
      end_line: line,
      end_column: 1,
      description: `${object}: ${difference}.`,
      suggested_fix: driftRemedies[behind],
    };
  });
}
