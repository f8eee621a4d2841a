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
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code < 0x80) continue;
    // A pair of surrogates is four bytes; any other character beyond ASCII is two or three.
    const isPair = code >= 0xd800 && code <= 0xdbff;
    if (isPair) index += 1;
    extra += code < 0x800 ? 1 : 2;
    indexes.push(index + 1);
    bytes.push(index + 1 + extra);
  }
  return { toIndex: (byte) => translate(bytes, indexes, byte), toByte: (index) => translate(indexes, bytes, index) };
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
