// Makes SQL that nobody wrote of SQL that somebody did. The same seed gives the same texts.

const oddities = [
  "\0",
  "\ud83d",
  "\udc00",
  "😀",
  "\u202e",
  "e\u0301",
  "\ufeff",
  "\u2028",
  "'",
  '"',
  "$$",
  "$x$",
  "/*",
  "*/",
  "--",
  "\\",
  "\\.\n",
  "\r",
  ";",
  "(",
  ")",
  "[",
  "begin atomic ",
  "copy t from stdin;\n",
  "E'\\",
  "U&'\\0041",
  "::",
  "1e",
  "0x",
  "$1",
];

/** Numbers from 0 to 1, the same for the same seed. */
export function createRandom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** One to six changes: a stretch deleted, doubled, moved or cut off, an oddity put in. */
export function mutateSql(text, random) {
  let mutated = text;
  const below = (count) => Math.floor(random() * count);
  for (let count = 1 + below(6); count > 0; count -= 1) {
    const from = below(mutated.length + 1);
    const to = Math.min(mutated.length, from + 1 + below(random() < 0.8 ? 12 : 400));
    const part = mutated.slice(from, to);
    const [before, after] = [mutated.slice(0, from), mutated.slice(to)];
    switch (below(6)) {
      case 0:
        mutated = before + after;
        break;
      case 1:
        mutated = before + part + part + after;
        break;
      case 2: {
        const place = below(before.length + 1);
        mutated = before.slice(0, place) + part + before.slice(place) + after;
        break;
      }
      case 3:
        mutated = random() < 0.2 ? before : before + [...part].reverse().join("") + after;
        break;
      default:
        mutated = before + oddities[below(oddities.length)] + part + after;
    }
  }
  return mutated;
}
