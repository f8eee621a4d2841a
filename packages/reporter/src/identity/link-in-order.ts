import type { TrackedIssue } from "./match-issues.js";
import { inLineOrder, type Pairs } from "./pairings.js";

/** Pairs that are compared. Where there are more, a program wrote the code. */
const mostPairs = 40_000;

/**
 * Links issues with findings so that none overtakes another and all links together are as like as can be: equal texts of one
 * symbol, of which some came or went. Where several ways are as good, the first findings get their issues.
 *
 * @param likenessOf - How like two are; 0 for a pair that is not possible.
 */
export function linkInOrder<Open extends TrackedIssue, Found extends TrackedIssue>(
  open: readonly Open[],
  found: readonly Found[],
  likenessOf: (open: Open, found: Found) => number,
): Pairs<Open, Found> {
  if (open.length * found.length > mostPairs) return [];
  const [opens, founds] = [inLineOrder(open), inLineOrder(found)];
  const width = founds.length + 1;
  // The best sum of what comes from a place of both on, from the ends to the beginnings.
  const best = new Float64Array((opens.length + 1) * width);
  const sumAt = (at: number, to: number): number => best[at * width + to] ?? 0;
  const likeness = opens.map((one) => founds.map((other) => likenessOf(one, other)));
  const linkedSum = (at: number, to: number): number => {
    const own = likeness[at]?.[to] ?? 0;
    return own === 0 ? 0 : own + sumAt(at + 1, to + 1);
  };
  for (let at = opens.length - 1; at >= 0; at -= 1) {
    for (let to = founds.length - 1; to >= 0; to -= 1) {
      best[at * width + to] = Math.max(sumAt(at + 1, to), sumAt(at, to + 1), linkedSum(at, to));
    }
  }
  const links: (readonly [Open, Found])[] = [];
  for (let at = 0, to = 0; sumAt(at, to) > 0;) {
    const [one, other] = [opens[at], founds[to]];
    if (one !== undefined && other !== undefined && linkedSum(at, to) === sumAt(at, to)) {
      links.push([one, other]);
      at += 1;
      to += 1;
    } else if (sumAt(at + 1, to) === sumAt(at, to)) at += 1;
    else to += 1;
  }
  return links;
}
