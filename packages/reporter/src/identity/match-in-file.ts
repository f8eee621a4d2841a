import { groupBy } from "@continuous/source";

import { findRenamedSymbols } from "./find-renamed-symbols.js";
import { likenessElsewhere, likenessOf, likenessOfLines } from "./likeness.js";
import { linkInOrder } from "./link-in-order.js";
import { linkNearest } from "./link-nearest.js";
import type { TrackedIssue } from "./match-issues.js";
import { mayBeReworded, toNamesKey } from "./name-changes.js";
import {
  ifEqualCounts,
  ifOne,
  ifOneAndTelling,
  ifOneOtherSymbol,
  ifOneSymbol,
  inOrder,
  tellingWords,
  type Pairs,
} from "./pairings.js";
import { countWords } from "./sample-words.js";
import { hashLength } from "./to-line.js";

/**
 * Matches open issues with findings of one rule in one file. Strict passes, the surest first; what a pass links is out of
 * the later ones, and a pass links only what it can tell apart. A wrong link would give a new finding an old date and hide
 * it from whoever looks for new ones; a missed one closes an issue and opens another. So what is not sure is new.
 */
export function matchInFile<Open extends TrackedIssue, Found extends TrackedIssue>(
  open: readonly Open[],
  found: readonly Found[],
): Pairs<Open, Found> {
  const links: (readonly [Open, Found])[] = [];
  let [opens, founds] = [open, found];
  const pass = (partsOf: Parts, pair: (open: readonly Open[], found: readonly Found[]) => Pairs<Open, Found>): void => {
    if (opens.length === 0 || founds.length === 0) return;
    const toKey = ({ identity, description }: TrackedIssue): string | undefined => {
      const parts = identity === undefined ? [undefined] : partsOf(identity, description);
      return parts.includes(undefined) ? undefined : parts.join("\0");
    };
    const openOf = groupBy(opens, toKey);
    const linked = new Set<Open | Found>();
    for (const [key, side] of groupBy(founds, toKey)) {
      if (key === undefined) continue;
      for (const link of pair(openOf.get(key) ?? [], side)) {
        links.push(link);
        linked.add(link[0]).add(link[1]);
      }
    }
    if (linked.size === 0) return;
    opens = opens.filter((issue) => !linked.has(issue));
    founds = founds.filter((issue) => !linked.has(issue));
  };

  // 1. The same text of the same symbol, saying the same: first where all around it is the same too. Numbers in messages
  // count less than what is around: a function of 50 lines that grew to 80 is not the one that had 80 before.
  pass(({ symbol, text, before, after }, says) => [symbol, text, says, before, after], inOrder);
  pass(({ symbol, text, before, after }, says) => [symbol, text, withoutNumbers(says), before, after], inOrder);
  for (const around of [lineAndBefore, lineAndAfter, onLine, isBefore, isAfter]) {
    pass((issue, says) => [issue.symbol, issue.text, says, ...around(issue)], ifEqualCounts);
    pass((issue, says) => [issue.symbol, issue.text, withoutNumbers(says), ...around(issue)], ifEqualCounts);
  }
  // 2. The same in another symbol of the file, with enough around it still the same: moved, or its symbol has another name.
  pass(({ text, before, after }, says) => [text, says, before, after], ifOneSymbol);
  pass(({ text, before, after }, says) => [text, toNamesKey(says), before, after], ifOne);
  for (const around of [lineAndBefore, lineAndAfter]) {
    pass((issue, says) => [issue.text, withoutNumbers(says), ofMore(issue), ...around(issue)], ifOne);
  }
  // 3. The same text of the same symbol, with something else around it, then in other words.
  pass(({ symbol, text, line }, says) => [symbol, text, says, line], inOrder);
  pass(inSymbol, (one, other) => linkInOrder(one, other, where(hasSameText, saysTheSame, likenessOfLines)));
  pass((issue, says) => [issue.symbol, issue.text, says, isTelling(issue)], inOrder);
  pass((issue, says) => [issue.symbol, issue.text, toNamesKey(says), isTelling(issue)], ifOne);
  // 4. Another text in the same symbol: the likest and nearest, saying the same before saying another.
  pass(inSymbol, (one, other) => linkNearest(one, other, where(hasOtherText, saysTheSame, likenessOf)));
  pass(inSymbol, (one, other) => linkNearest(one, other, where(hasOtherText, mayBeReworded, likenessOf)));
  // 5. In another symbol, by less: by the symbol's new name, by the line alone, by a text that is not anywhere.
  const renamed = findRenamedSymbols(open.map(toSymbol), found.map(toSymbol));
  const names = new Set(renamed.values());
  const newNameOf = (symbol: string): string | undefined =>
    renamed.get(symbol) ?? (names.has(symbol) ? symbol : undefined);
  pass(({ symbol, text }, says) => [newNameOf(symbol), text, says], ifEqualCounts);
  pass((issue, says) => [issue.text, withoutNumbers(says), ofMore(issue), issue.line], ifOne);
  pass(({ text, symbol }, says) => [text, says, lastNameOf(symbol)], ifOneOtherSymbol);
  pass(({ text }, says) => [text, says], ifOneAndTelling);
  pass(({ text }, says) => [text, toNamesKey(says)], ifOneAndTelling);
  pass(({ before, after }, says) => [withoutNumbers(says), before, after], ifOne);
  // A function that was made of a part of another stands beside it. Further away, tests repeat each other's lines.
  pass(
    ({ symbol }, says) => [symbol.slice(0, symbol.lastIndexOf(".") + 1), withoutNumbers(says)],
    (one, other) => linkNearest(one, other, likenessElsewhere, false),
  );
  return links;
}

type Identity = NonNullable<TrackedIssue["identity"]>;

/** What issues and findings must have in common to be compared; `undefined` for those of which it is not known. */
type Parts = (identity: Identity, says: string) => readonly (string | undefined)[];

function inSymbol({ symbol }: Identity): readonly string[] {
  return [symbol];
}

function lineAndBefore({ line, before }: Identity): ReturnType<Parts> {
  return [line, before];
}

function lineAndAfter({ line, after }: Identity): ReturnType<Parts> {
  return [line, after];
}

function onLine({ line }: Identity): ReturnType<Parts> {
  return [line];
}

/** A line that holds no more than the flagged text says nothing beside it; both are the beginning of one kind of hash. */
function ofMore({ text, line }: Identity): string | undefined {
  return line === undefined || text.startsWith(line.slice(0, hashLength)) ? undefined : "";
}

function isBefore({ before }: Identity): ReturnType<Parts> {
  return [before];
}

function isAfter({ after }: Identity): ReturnType<Parts> {
  return [after];
}

function toSymbol({ identity }: TrackedIssue): string {
  return identity?.symbol ?? "";
}

/** How like two are of which some things have to hold; 0 for others. */
function where(
  one: (a: TrackedIssue, b: TrackedIssue) => boolean,
  other: (a: TrackedIssue, b: TrackedIssue) => boolean,
  likeness: (a: TrackedIssue, b: TrackedIssue) => number,
): (a: TrackedIssue, b: TrackedIssue) => number {
  return (a, b) => (one(a, b) && other(a, b) ? likeness(a, b) : 0);
}

function hasSameText({ identity: a }: TrackedIssue, { identity: b }: TrackedIssue): boolean {
  return a?.text === b?.text;
}

/** What did not change is for the passes before. */
function hasOtherText(a: TrackedIssue, b: TrackedIssue): boolean {
  return !hasSameText(a, b);
}

/** `0` or `undefined` may be anywhere; where nothing around one is as it was, it is not the one that was there. */
function isTelling({ words, line }: Identity): string | undefined {
  return line === undefined || countWords(words) >= tellingWords ? "" : undefined;
}

/** Numbers aside: a function that was 52 lines long and has 53 is liker to itself than to the one that had 53 before. */
function saysTheSame(a: TrackedIssue, b: TrackedIssue): boolean {
  return withoutNumbers(a.description) === withoutNumbers(b.description);
}

function withoutNumbers(says: string): string {
  return says.replaceAll(/\d+/gu, "0");
}

function lastNameOf(symbol: string): string {
  return symbol.slice(symbol.lastIndexOf(".") + 1);
}
