import type { Token } from "./token.js";

/** The index of the first token that begins at an index into the text or after it; the number of tokens where none does. */
export function findTokenFrom(tokens: readonly Token[], from: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.start ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}
