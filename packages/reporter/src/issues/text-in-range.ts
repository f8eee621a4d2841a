/** A range as ESLint gives it: lines and columns from 1, columns in UTF-16 units, the end exclusive. */
export interface TextRange {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** The text of a range, given the text's lines. */
export function textInRange(lines: readonly string[], range: TextRange): string {
  const picked = lines.slice(range.line - 1, range.endLine);
  const last = picked.length - 1;
  return picked
    .map((line, index) =>
      line.slice(index === 0 ? range.column - 1 : 0, index === last ? range.endColumn - 1 : undefined),
    )
    .join("\n");
}
