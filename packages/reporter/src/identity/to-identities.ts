import type { IssueRecord } from "../store/store.js";
import { foldLayout } from "./fold-layout.js";
import { createSymbolFinder } from "./find-symbol-path.js";
import { hashText } from "./hash-text.js";
import { sampleWords } from "./sample-words.js";
import { toLine } from "./to-line.js";

/** Characters before and after the flagged text that tell equal texts apart, layout aside. */
const contextLength = 40;

/**
 * Adds to the findings of one file what the next run knows them by. A finding about the file as a whole needs no place
 * in it: there is one of each.
 */
export function toIdentities(path: string, source: string, issues: readonly IssueRecord[]): readonly IssueRecord[] {
  if (issues.length === 0) return issues;
  const text = source.startsWith("\uFEFF") ? source.slice(1) : source;
  const { folded, offsets } = foldLayout(path, text);
  const starts = findLineStarts(text);
  const offsetOf = (line: number, column: number): number =>
    Math.min(text.length, (starts[line - 1] ?? text.length) + column - 1);
  const symbolAt = path.endsWith(".sql") ? undefined : createSymbolFinder(path, text);
  return issues.map((issue) => {
    const ofFile = toTextOfFile(issue);
    if (ofFile !== undefined) {
      return { ...issue, identity: { symbol: "", text: hashText(ofFile, 16), before: "", after: "", words: "" } };
    }
    const start = offsetOf(issue.line, issue.column);
    const end = Math.max(start, offsetOf(issue.end_line, issue.end_column));
    const [from, to] = [offsets[start] ?? 0, offsets[end] ?? 0];
    // A comment is folded away; where one is flagged, it is the text.
    const flagged = from === to ? text.slice(start, end).replaceAll(/\s+/gu, "") : folded.slice(from, to);
    const [lineStart, lineEnd] = [offsetOf(issue.line, 1), offsetOf(issue.line + 1, 1)];
    return {
      ...issue,
      identity: {
        symbol: symbolAt?.(start) ?? issue.item_name ?? "",
        text: hashText(flagged, 16),
        before: hashText(folded.slice(Math.max(0, from - contextLength), from), 8),
        after: hashText(folded.slice(to, to + contextLength), 8),
        line: toLine(folded.slice(offsets[lineStart], offsets[lineEnd]), text.slice(lineStart, lineEnd)),
        words: sampleWords(text.slice(start, end)),
      },
    };
  });
}

/** What a finding about the file as a whole says, but for how often. */
function toTextOfFile({ issue_type, description }: IssueRecord): string | undefined {
  if (issue_type === "continuous/parse-error") return "";
  if (issue_type !== "continuous/unexplained-suppression") return undefined;
  return description.replace(/\b(?:a finding|\d+ findings)\b/u, "");
}

function findLineStarts(text: string): readonly number[] {
  return [0, ...[...text.matchAll(/\r\n|[\n\r\u2028\u2029]/gu)].map(({ index, 0: end }) => index + end.length)];
}
