import { createHash } from "node:crypto";

/** Text as it counts for identity: however it is laid out. */
export function foldSpace(text: string): string {
  return text.replaceAll(/\s+/gu, " ").trim();
}

/**
 * A finding's identity: what was found, in which file and item, on which text. Line numbers and messages are left out,
 * white space is folded, so that a moved or reformatted line keeps its issue; equal findings are told apart by their
 * order in the file.
 *
 * @returns A UUID made of the first 128 bits of a SHA-256.
 */
export function toFingerprint(finding: {
  readonly issue_type: string;
  readonly path: string;
  readonly item_name: string | null;
  readonly flaggedText: string;
  /** 0 for the first of several equal findings in the file. */
  readonly occurrence: number;
}): string {
  const parts = [
    finding.issue_type,
    finding.path,
    finding.item_name ?? "",
    foldSpace(finding.flaggedText),
    String(finding.occurrence),
  ];
  const hash = createHash("sha256").update(JSON.stringify(parts)).digest("hex");
  return [hash.slice(0, 8), hash.slice(8, 12), hash.slice(12, 16), hash.slice(16, 20), hash.slice(20, 32)].join("-");
}
