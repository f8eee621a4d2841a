import type { TrackedIssue } from "./match-issues.js";
import { inLineOrder } from "./pairings.js";

/** Pairs that are compared in a group. In a larger one a program wrote the code, and only those close by are looked at. */
const mostPairs = 40_000;

/**
 * Links issues with findings whose text changed: the pairs in which each is the best there is for the other, again and
 * again until none is left. No sum of costs is minimised: that would link a pair against its own evidence to make room for
 * others. Where two are equally good for a third, none of them is linked.
 *
 * @param likenessOf - How like two are; 0 for a pair that is not possible.
 * @param prefersNear - Of two that are as like, the nearer one is taken; otherwise none is.
 */
export function linkNearest<Open extends TrackedIssue, Found extends TrackedIssue>(
  open: readonly Open[],
  found: readonly Found[],
  likenessOf: (open: Open, found: Found) => number,
  prefersNear = true,
): readonly (readonly [Open, Found])[] {
  const pairs: Pair<Open, Found>[] = [];
  // As many as before stand in the same order; lines tell less, since code above them came or went.
  const areAsMany = open.length === found.length;
  const founds = inLineOrder(found);
  const reach = Math.ceil(mostPairs / Math.max(open.length, found.length) / 2);
  for (const [place, one] of inLineOrder(open).entries()) {
    for (let at = Math.max(0, place - reach); at <= place + reach; at += 1) {
      const other = founds[at];
      if (other === undefined) break;
      const likeness = likenessOf(one, other);
      if (likeness === 0) continue;
      const distance = !prefersNear ? 0 : areAsMany ? Math.abs(place - at) : Math.abs(one.line - other.line);
      pairs.push({ open: one, found: other, likeness, distance });
    }
  }
  pairs.sort(comparePairs);
  const taken = new Set<Open | Found>();
  const links: (readonly [Open, Found])[] = [];
  for (let at = 0; at < pairs.length;) {
    let end = at + 1;
    for (let first = pairs[at]; first !== undefined; end += 1) {
      const next = pairs[end];
      if (next === undefined || comparePairs(first, next) !== 0) break;
    }
    const best = pairs.slice(at, end).filter((pair) => !taken.has(pair.open) && !taken.has(pair.found));
    const uses = new Map<Open | Found, number>();
    for (const pair of best) for (const side of [pair.open, pair.found]) uses.set(side, (uses.get(side) ?? 0) + 1);
    for (const pair of best) {
      if (uses.get(pair.open) === 1 && uses.get(pair.found) === 1) links.push([pair.open, pair.found]);
      // Whichever of several was meant: a lesser match must not get it.
      taken.add(pair.open).add(pair.found);
    }
    at = end;
  }
  return links;
}

interface Rank {
  readonly likeness: number;
  readonly distance: number;
}

interface Pair<Open, Found> extends Rank {
  readonly open: Open;
  readonly found: Found;
}

function comparePairs(a: Rank, b: Rank): number {
  return b.likeness - a.likeness || a.distance - b.distance;
}
