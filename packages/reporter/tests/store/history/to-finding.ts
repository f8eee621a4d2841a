import { hashText } from "../../../src/identity/hash-text.js";
import { toFingerprint } from "../../../src/issues/to-fingerprint.js";
import type { IssueRecord } from "../../../src/store/store.js";
import { anIssue } from "../records.js";
import type { Defect, SourceFile } from "./world.js";

/** A defect as a rule reports it. `item_name` carries its key through the store, where nothing is matched by that. */
export interface Finding {
  readonly key: string;
  readonly issue: IssueRecord;
}

/**
 * What is wrong in a file, each with the fingerprint that a run gives it. Two defects may get the same one in two runs; within
 * one, equal ones are counted. Symbols and texts tell all defects apart: what is like what is proved elsewhere.
 */
export function toFindings(file: SourceFile, defects: readonly Defect[]): readonly Finding[] {
  const seen = new Map<string, number>();
  return defects
    .toSorted((a, b) => a.line - b.line)
    .map(({ key, type, label, line, version }) => {
      const text = `${type} ${String(label)}`;
      const occurrence = seen.get(text) ?? 0;
      seen.set(text, occurrence + 1);
      return toFinding(key, file.name, type, text, occurrence, {
        line,
        description: `Somebody got it wrong, ${String(version)} times.`,
        identity: {
          symbol: `Of${key}.run`,
          text: hashText(`${key} ${String(version)}`, 16),
          before: hashText(`before ${key}`, 8),
          after: hashText(`after ${key}`, 8),
          line: `${hashText(`line ${key} ${String(version)}`, 8)}${toWords(key, version)}`,
          words: toWords(key, version),
        },
      });
    });
}

/** That a file does not parse: one a file. */
export function toParseError(file: SourceFile): Finding {
  const identity = { symbol: "", text: hashText("", 16), before: "", after: "", words: "" };
  const given = { line: 1, description: "Something is expected.", identity };
  return toFinding(`does not parse: ${file.id}`, file.name, "continuous/parse-error", "", 0, given);
}

function toFinding(
  key: string,
  path: string,
  issue_type: string,
  flaggedText: string,
  occurrence: number,
  given: Partial<IssueRecord>,
): Finding {
  const fingerprint = toFingerprint({ issue_type, path, item_name: null, flaggedText, occurrence });
  return { key, issue: anIssue(path, { fingerprint, issue_type, path, item_name: key, ...given }) };
}

/** Eight words that stay, and one that changes with every edit. */
function toWords(key: string, version: number): string {
  const words = [...Array.from({ length: 8 }, (_, n) => `${key} ${String(n)}`), `${key} version ${String(version)}`];
  return words
    .map((word) => hashText(word, 4))
    .sort()
    .join("");
}
