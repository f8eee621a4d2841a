/** Translates between Postgres' two ways to count (bytes of UTF-8, code points) and ours (UTF-16 units). */
export interface OffsetMap {
  /** The index into the text of a byte of its UTF-8 form. */
  readonly toIndex: (byte: number) => number;
  /** The byte of its UTF-8 form at which an index into the text stands. */
  readonly toByte: (index: number) => number;
}

const identity = (offset: number): number => offset;

/**
 * Makes the translation for one text, which must be well-formed (no lone surrogates). Text of ASCII alone costs nothing:
 * both counts are the same. Nothing else in this package may know of bytes.
 */
export function createOffsetMap(text: string): OffsetMap {
  if (/^[\0-\x7f]*$/u.test(text)) return { toIndex: identity, toByte: identity };

  // One entry for each character beyond ASCII: where it ends, in both counts.
  const indexes: number[] = [];
  const bytes: number[] = [];
  let extra = 0;
  for (const match of text.matchAll(/[^\0-\x7f]/gu)) {
    const [character] = match;
    extra += byteLength(character) - character.length;
    const end = match.index + character.length;
    indexes.push(end);
    bytes.push(end + extra);
  }
  return { toIndex: (byte) => translate(bytes, indexes, byte), toByte: (index) => translate(indexes, bytes, index) };
}

function byteLength(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}

/** Between two characters beyond ASCII both counts advance alike, so the last such end before an offset decides. */
function translate(from: readonly number[], to: readonly number[], offset: number): number {
  let low = 0;
  let high = from.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((from[middle] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low === 0 ? offset : (to[low - 1] ?? 0) + offset - (from[low - 1] ?? 0);
}
