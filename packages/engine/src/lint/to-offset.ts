const lineBreak = /\r\n|[\r\n\u2028\u2029]/gu;

/** Offsets of the beginnings of a text's lines, as ESLint and TypeScript count lines. */
export function findLineStarts(text: string): readonly number[] {
  return [0, ...[...text.matchAll(lineBreak)].map((match) => match.index + match[0].length)];
}

/**
 * The offset of a place, never outside of the text: what an editor cannot show is shown at the nearest place it can.
 *
 * @param line - From 1.
 * @param column - From 1, in UTF-16 units.
 */
export function toOffset(text: string, starts: readonly number[], line: number, column: number): number {
  const start = starts[Math.max(1, line) - 1];
  if (start === undefined) return text.length;
  return Math.min(text.length, start + Math.max(0, column - 1));
}
