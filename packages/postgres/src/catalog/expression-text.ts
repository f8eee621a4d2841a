import { findTokenFrom } from "../parse/find-token-from.js";
import type { ParsedSql } from "../parse/parsed-sql.js";
import type { Token } from "../parse/token.js";

/** Words that can follow a column's default, and cannot go on with it. */
const constraintWords: ReadonlySet<string> = new Set(
  "not null constraint check unique primary references generated collate deferrable initially".split(" "),
);

/**
 * The text of an expression, from an index into the text on: up to a comma, semicolon or closing parenthesis outside
 * of it, or (`isColumn`) a word that begins a column's next constraint. The tree says only where it begins.
 */
export function expressionText(sql: ParsedSql, from: number, isColumn = false): string {
  let depth = 0;
  let previous: Token | undefined;
  let first: Token | undefined;
  for (let index = findTokenFrom(sql.tokens, from); index < sql.tokens.length; index += 1) {
    const token = sql.tokens[index];
    if (token === undefined || token.kind === "end") break;
    if (token.kind === "comment") continue;
    const text = sql.text.slice(token.start, token.end).toLowerCase();
    if (token.kind === "symbol") {
      if (text === "(" || text === "[") depth += 1;
      else if (text === ")" || text === "]") depth -= 1;
      if (depth < 0 || (depth === 0 && (text === "," || text === ";"))) break;
    }
    if (isColumn && depth === 0 && first !== undefined && token.kind === "word" && constraintWords.has(text)) break;
    first ??= token;
    previous = token;
  }
  return first === undefined || previous === undefined ? "" : sql.text.slice(first.start, previous.end);
}
