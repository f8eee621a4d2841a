import { toIdentities } from "../../src/identity/to-identities.js";
import { toFingerprint } from "../../src/issues/to-fingerprint.js";
import type { IssueRecord } from "../../src/store/store.js";

/**
 * Findings of a text: one for each call of `drop…`, of the rule that its name says (`dropA(…)` of rule `a`), saying which
 * call it is.
 */
export function findDrops(path: string, text: string, says = "The result is dropped."): readonly IssueRecord[] {
  const seen = new Map<string, number>();
  const starts = [0, ...[...text.matchAll(/\n/gu)].map(({ index }) => index + 1)];
  const found = [...text.matchAll(/\bdrop(\w*)\([^)]*\)/gu)].map((match): IssueRecord => {
    const lines = match[0].split("\n");
    const next = starts.findIndex((start) => start > match.index);
    const line = next === -1 ? starts.length : next;
    const column = match.index - (starts[line - 1] ?? 0) + 1;
    const issue_type = `continuous/${(match[1] ?? "").toLowerCase()}`;
    const occurrence = seen.get(match[0]) ?? 0;
    seen.set(match[0], occurrence + 1);
    return {
      fingerprint: toFingerprint({ issue_type, path, item_name: null, flaggedText: match[0], occurrence }),
      issue_type,
      standard: null,
      severity: "warning",
      item_type: null,
      item_name: null,
      path,
      line,
      column,
      end_line: line + lines.length - 1,
      end_column: (lines.length === 1 ? column : 1) + (lines.at(-1)?.length ?? 0),
      description: says,
      suggested_fix: null,
    };
  });
  return toIdentities(path, text, found);
}
