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
  const counts = new Map<string, number>();
  return starts.map((start) => {
    const hash = hashFrom(characters, start);
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

/** In two halves of 32 bits: a number holds a half times 37 without loss, and is far quicker than a bigint. */
function hashFrom(characters: Uint16Array, start: number): string {
  let high = 0;
  let low = 0;
  for (let at = start; at < start + windowSize; at += 1) {
    const sum = low * factor + (characters[at] ?? 0);
    low = sum % half;
    high = (high * factor + Math.floor(sum / half)) % half;
  }
  return high === 0 ? low.toString(16) : `${high.toString(16)}${low.toString(16).padStart(8, "0")}`;
}
