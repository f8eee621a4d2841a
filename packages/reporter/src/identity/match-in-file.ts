import { groupBy } from "@continuous/source";

import { linkNearest } from "./link-nearest.js";
import type { TrackedIssue } from "./match-issues.js";
import { mayBeReworded, toNamesKey } from "./name-changes.js";
import { ifEqualCounts, ifOne, ifOneAndTelling, ifOneSymbol, inOrder, type Pairs } from "./pairings.js";

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
    const toKey = ({ identity, description }: TrackedIssue): string | undefined =>
      identity === undefined ? undefined : partsOf(identity, description).join("\0");
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

  // 1. The same text of the same symbol, saying the same: first where all around it is the same too.
  pass(({ symbol, text, before, after }, says) => [symbol, text, says, before, after], inOrder);
  pass(({ symbol, text, before }, says) => [symbol, text, says, before], ifEqualCounts);
  pass(({ symbol, text, after }, says) => [symbol, text, says, after], ifEqualCounts);
  pass(({ symbol, text }, says) => [symbol, text, says], inOrder);
  // 2. The same text of the same symbol, in other words.
  pass(({ symbol, text }, says) => [symbol, text, toNamesKey(says)], ifOne);
  // 3. Another text in the same symbol: the likest and nearest, saying the same before saying another.
  pass(inSymbol, (one, other) => linkNearest(one, other, (a, b) => hasOtherText(a, b) && saysTheSame(a, b)));
  pass(inSymbol, (one, other) => linkNearest(one, other, (a, b) => hasOtherText(a, b) && mayBeReworded(a, b)));
  // 4. The same text in another symbol of the file: moved, or its symbol got another name.
  pass(({ text, before, after }, says) => [text, says, before, after], ifOneSymbol);
  pass(({ text, before, after }, says) => [text, toNamesKey(says), before, after], ifOne);
  pass(({ text, symbol }, says) => [text, says, lastNameOf(symbol)], ifOneSymbol);
  pass(({ text }, says) => [text, says], ifOneAndTelling);
  pass(({ text }, says) => [text, toNamesKey(says)], ifOneAndTelling);
  return links;
}

/** What issues and findings must have in common to be compared. */
type Parts = (identity: NonNullable<TrackedIssue["identity"]>, says: string) => readonly string[];

function inSymbol({ symbol }: Parameters<Parts>[0]): readonly string[] {
  return [symbol];
}

/** What did not change is for the passes before. */
function hasOtherText({ identity: a }: TrackedIssue, { identity: b }: TrackedIssue): boolean {
  return a?.text !== b?.text;
}

/** Numbers aside: a function that was 52 lines long and has 53 is liker to itself than to the one that had 53 before. */
function saysTheSame(a: TrackedIssue, b: TrackedIssue): boolean {
  return a.description.replaceAll(/\d+/gu, "0") === b.description.replaceAll(/\d+/gu, "0");
}

function lastNameOf(symbol: string): string {
  return symbol.slice(symbol.lastIndexOf(".") + 1);
}
