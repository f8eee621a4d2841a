const windowSize = 100;
const factor = 37;
const half = 2 ** 32;
/** Stands for the end of the file; what is missing after it counts as 0. */
const endOfFile = 65_535;

/**
 * The `primaryLocationLineHash` of each line, the first line's first, as GitHub's code scanning computes it for results
 * that come without one: a polynomial hash, modulo 2^64, over the 100 characters from the line's start on, without
 * spaces, tabs and the kind of line break, and which of the equal hashes in the file it is.
 *
 * Lines are GitHub's: `\n`, `\r` and `\r\n` end them, and nothing else does.
 */
export function findLineHashes(text: string): readonly string[] {
  const { characters, starts } = toCharacters(text);
  const hashFrom = createRollingHash(characters);
  const counts = new Map<string, number>();
  return starts.map((start) => {
    const hash = hashFrom(start);
    const count = (counts.get(hash) ?? 0) + 1;
    counts.set(hash, count);
    return `${hash}:${count}`;
  });
}

/** The characters that count, and where among them each line starts. */
function toCharacters(text: string): { readonly characters: Uint16Array; readonly starts: readonly number[] } {
  const characters = new Uint16Array(text.length + 1);
  const starts: number[] = [];
  let length = 0;
  let isLineStart = true;
  let isAfterReturn = false;
  const add = (character: number): void => {
    if (isLineStart) starts.push(length);
    isLineStart = character === 10;
    characters[length] = character;
    length += 1;
  };
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charCodeAt(at);
    if (character === 32 || character === 9 || (isAfterReturn && character === 10)) {
      isAfterReturn = false;
      continue;
    }
    isAfterReturn = character === 13;
    add(isAfterReturn ? 10 : character);
  }
  add(endOfFile);
  return { characters: characters.subarray(0, length), starts };
}

/** 37 to the power of the window's size, modulo 2^64, in two halves. */
const [leavingHigh, leavingLow] = (() => {
  const power = BigInt.asUintN(64, BigInt(factor) ** BigInt(windowSize));
  return [Number(power >> 32n), Number(power & 0xffffffffn)];
})();

/**
 * The hash of the window that begins at a place; places are asked for in order, and what lies between two is rolled over. In
 * two halves of 32 bits: a number holds a half times a character without loss, and is far quicker than a bigint.
 */
function createRollingHash(characters: Uint16Array): (start: number) => string {
  let high = 0;
  let low = 0;
  let begin = -windowSize; // Before the text stand zeros, which add nothing.
  return (start) => {
    for (; begin < start; begin += 1) {
      const leaving = begin < 0 ? 0 : (characters[begin] ?? 0);
      const sum = low * factor + (characters[begin + windowSize] ?? 0) - leaving * leavingLow;
      const carry = Math.floor(sum / half);
      low = sum - carry * half;
      const upper = high * factor + carry - leaving * leavingHigh;
      high = upper - Math.floor(upper / half) * half;
    }
    return high === 0 ? low.toString(16) : `${high.toString(16)}${low.toString(16).padStart(8, "0")}`;
  };
}
