import { groupBy } from "@continuous/source";

import type { IssueRecord } from "../store/store.js";
import { findMovedFiles } from "./find-moved-files.js";
import { linkNearest } from "./link-nearest.js";
import { mayBeReworded, toNamesKey } from "./name-changes.js";
import { ifEqualCounts, ifOne, ifOneAndTelling, ifOneSymbol, inOrder } from "./pairings.js";

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
}

interface Side<Issue> {
  readonly issue: Issue;
  /** Where the issue would be today. */
  readonly path: string;
}

/**
 * Matches a branch's open issues with what a run found: each issue with at most one finding, and each finding with at most
 * one issue. Strict passes, the surest first; what a pass links is out of the later ones. A pass links only what it can
 * tell apart. A wrong link would give a new finding an old date and hide it from whoever looks for new ones; a missed
 * one closes an issue and opens another. So what is not sure is new.
 *
 * @returns The open issue of each finding that is one of them.
 */
export function matchIssues<Open extends TrackedIssue, Found extends TrackedIssue>(
  open: readonly Open[],
  found: readonly Found[],
  { renames, isGone }: FileMoves,
): ReadonlyMap<Found, Open> {
  const links = new Map<Found, Open>();
  const linked = new Set<Open>();
  const moved = new Map([...findMovedFiles(open, found, isGone), ...[...renames].filter(([from]) => isGone(from))]);
  let opens: readonly Side<Open>[] = open.map((issue) => ({ issue, path: moved.get(issue.path) ?? issue.path }));
  let founds: readonly Side<Found>[] = found.map((issue) => ({ issue, path: issue.path }));
  const settle = (): void => {
    opens = opens.filter(({ issue }) => !linked.has(issue));
    founds = founds.filter(({ issue }) => !links.has(issue));
  };
  const link = (one: Open, other: Found): void => {
    linked.add(one);
    links.set(other, one);
  };

  const pass = (
    toKey: (side: Side<TrackedIssue>) => string | undefined,
    pair: (open: readonly Open[], found: readonly Found[]) => readonly (readonly [Open, Found])[],
  ): void => {
    if (opens.length === 0 || founds.length === 0) return;
    const openOf = groupBy(opens, toKey);
    for (const [key, side] of groupBy(founds, toKey)) {
      const candidates = key === undefined ? undefined : openOf.get(key);
      if (candidates === undefined) continue;
      const pairs = pair(
        candidates.map(({ issue }) => issue),
        side.map(({ issue }) => issue),
      );
      for (const [one, other] of pairs) link(one, other);
    }
    settle();
  };

  // Rows from before issues had an identity, and findings that have none, are known by their fingerprint.
  const isBare = new Set(open.filter(({ identity }) => identity === undefined).map(({ fingerprint }) => fingerprint));
  pass(({ issue }) => {
    const bare = issue.identity === undefined || isBare.has(issue.fingerprint);
    return bare ? join(issue.issue_type, issue.fingerprint) : undefined;
  }, inOrder);

  // 1. The same text of the same symbol, saying the same: first where all around it is the same too.
  pass(
    byPlace(({ before, after }, { description }) => [description, before, after]),
    inOrder,
  );
  pass(
    byPlace(({ before }, { description }) => [description, before]),
    ifEqualCounts,
  );
  pass(
    byPlace(({ after }, { description }) => [description, after]),
    ifEqualCounts,
  );
  pass(
    byPlace((_, { description }) => [description]),
    inOrder,
  );
  // 2. The same text of the same symbol, in other words.
  pass(
    byPlace((_, { description }) => [toNamesKey(description)]),
    ifOne,
  );
  // 3. Another text in the same symbol: the likest and nearest, saying the same before saying another.
  const inSymbol = bySides((identity) => [identity.symbol]);
  pass(inSymbol, (one, other) =>
    linkNearest(one, other, (a, b) => a.description === b.description && hasOtherText(a, b)),
  );
  pass(inSymbol, (one, other) => linkNearest(one, other, (a, b) => hasOtherText(a, b) && mayBeReworded(a, b)));
  // 4. The same text in another symbol of the file: moved, or its symbol got another name.
  pass(
    bySides(({ text, before, after }, { description }) => [text, description, before, after]),
    ifOneSymbol,
  );
  pass(
    bySides(({ text, before, after }, { description }) => [text, toNamesKey(description), before, after]),
    ifOne,
  );
  pass(
    bySides(({ symbol, text }, { description }) => [text, description, lastNameOf(symbol)]),
    ifOneSymbol,
  );
  pass(
    bySides(({ text }, { description }) => [text, description]),
    ifOneAndTelling,
  );
  pass(
    bySides(({ text }, { description }) => [text, toNamesKey(description)]),
    ifOneAndTelling,
  );
  return links;
}

type Identity = NonNullable<TrackedIssue["identity"]>;
type Parts = (identity: Identity, issue: TrackedIssue) => readonly string[];

/** What did not change is for the passes before. */
function hasOtherText({ identity: a }: TrackedIssue, { identity: b }: TrackedIssue): boolean {
  return a?.text !== b?.text;
}

/** Findings of one rule in one file that have the given in common. */
function bySides(parts: Parts): (side: Side<TrackedIssue>) => string | undefined {
  return ({ issue, path }) =>
    issue.identity === undefined ? undefined : join(issue.issue_type, path, ...parts(issue.identity, issue));
}

function byPlace(parts: Parts): (side: Side<TrackedIssue>) => string | undefined {
  return bySides((identity, issue) => [identity.symbol, identity.text, ...parts(identity, issue)]);
}

function join(...parts: readonly string[]): string {
  return parts.join("\0");
}

function lastNameOf(symbol: string): string {
  return symbol.slice(symbol.lastIndexOf(".") + 1);
}
