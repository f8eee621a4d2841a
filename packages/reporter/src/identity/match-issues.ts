import { groupBy } from "@continuous/source";

import type { IssueRecord } from "../store/store.js";
import { findMovedFiles } from "./find-moved-files.js";
import { matchInFile } from "./match-in-file.js";
import { inOrder } from "./pairings.js";

/** As much of an issue, or of a finding, as it is known by. */
export type TrackedIssue = Pick<
  IssueRecord,
  "fingerprint" | "issue_type" | "path" | "line" | "column" | "description" | "identity"
>;

/** What became of files since the issues were recorded. */
export interface FileMoves {
  /** New paths by old ones, as git tells them. */
  readonly renames: ReadonlyMap<string, string>;
  /** Whether a file that had issues is no longer there. */
  readonly isGone: (path: string) => boolean;
  /** Whether what was found in files may tell that one became the other; `true` by default. */
  readonly guesses?: boolean;
}

/**
 * Matches a branch's open issues with what a run found: each issue with at most one finding, and each finding with at most
 * one issue, of the same rule and in the same file, whatever that was called.
 *
 * @returns The open issue of each finding that is one of them.
 */
export function matchIssues<Open extends TrackedIssue, Found extends TrackedIssue>(
  open: readonly Open[],
  found: readonly Found[],
  { renames, isGone, guesses = true }: FileMoves,
): ReadonlyMap<Found, Open> {
  const links = new Map<Found, Open>();
  // Rows from before issues had an identity, and findings that have none, are known by their fingerprint.
  const bare = new Set(
    [...open, ...found].filter(({ identity }) => identity === undefined).map(({ fingerprint }) => fingerprint),
  );
  const isBare = ({ fingerprint }: TrackedIssue): boolean => bare.has(fingerprint);
  const bareOpen = groupBy(open.filter(isBare), toBareKey);
  for (const [key, side] of groupBy(found.filter(isBare), toBareKey)) {
    for (const [one, other] of inOrder(bareOpen.get(key) ?? [], side)) links.set(other, one);
  }

  const linked = new Set(links.values());
  const opens = open.filter((issue) => !linked.has(issue));
  const founds = found.filter((issue) => !links.has(issue));
  const told = [...renames].filter(([from]) => isGone(from));
  const moved = new Map([...(guesses ? findMovedFiles(opens, founds, isGone) : []), ...told]);
  const openIn = groupBy(opens, ({ issue_type, path }) => toKey(issue_type, moved.get(path) ?? path));
  for (const [key, side] of groupBy(founds, ({ issue_type, path }) => toKey(issue_type, path))) {
    for (const [one, other] of matchInFile(openIn.get(key) ?? [], side)) links.set(other, one);
  }
  return links;
}

function toBareKey({ issue_type, fingerprint }: TrackedIssue): string {
  return toKey(issue_type, fingerprint);
}

function toKey(...parts: readonly string[]): string {
  return parts.join("\0");
}
