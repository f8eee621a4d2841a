import type { SqlComment, TextPosition } from "./parsed-sql.js";
import type { Token } from "./token.js";

/** The comments among the tokens of a text. */
export function toComments(
  tokens: readonly Token[],
  text: string,
  toPosition: (index: number) => TextPosition,
): readonly SqlComment[] {
  const comments: SqlComment[] = [];
  for (const { kind, start, end } of tokens) {
    if (kind !== "comment") continue;
    const type = text.startsWith("--", start) ? "line" : "block";
    comments.push({ type, range: [start, end], loc: { start: toPosition(start), end: toPosition(end) } });
  }
  return comments;
}
