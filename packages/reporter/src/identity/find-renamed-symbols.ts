/** Pairs of symbols that are compared; where there are more, a program wrote the code. */
const mostPairs = 40_000;

/** Of the words of two symbols, the least that are the same if one became the other. */
const leastShare = 0.5;

/**
 * Symbols that seem to have got another name, by the words that stayed: a test whose title was reworded, a suite that was
 * renamed with all its tests. Each is the other's one best match, or none is found.
 *
 * @returns New symbols by old ones.
 */
export function findRenamedSymbols(old: readonly string[], now: readonly string[]): ReadonlyMap<string, string> {
  const [before, after] = [new Set(old), new Set(now)];
  const gone = [...before].filter((symbol) => !after.has(symbol));
  const fresh = [...after].filter((symbol) => !before.has(symbol));
  if (gone.length * fresh.length > mostPairs) return new Map();
  const pairs = gone.flatMap((from) =>
    fresh.map((to) => ({ from, to, share: shareOf(from, to) })).filter(({ share }) => share >= leastShare),
  );
  const best = pairs.filter((pair) =>
    pairs.every(
      (other) => other === pair || (other.from !== pair.from && other.to !== pair.to) || other.share < pair.share,
    ),
  );
  return new Map(best.map(({ from, to }) => [from, to]));
}

/** What both are in says nothing of whether they are the same. */
function shareOf(from: string, to: string): number {
  let length = 0;
  while (length < from.length && from[length] === to[length]) length += 1;
  const common = from.slice(0, length);
  const around = Math.max(common.lastIndexOf("."), common.lastIndexOf("(")) + 1;
  const [a, b] = [wordsOf(from.slice(around)), wordsOf(to.slice(around))];
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared / Math.max(1, new Set([...a, ...b]).size);
}

function wordsOf(symbol: string): ReadonlySet<string> {
  return new Set(symbol.match(/[\p{ID_Continue}$]+/gu));
}
