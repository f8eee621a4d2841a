import type { Token } from "./token.js";

/**
 * The text as Postgres may read it: what psql keeps for itself, NULs and a byte order mark are blanks, a character
 * that is cut in half is the replacement character. Every index stays what it was, and so does every line.
 */
export function mask(text: string, tokens: readonly Token[]): string {
  const parts: string[] = [];
  let index = 0;
  for (const { kind, start, end } of tokens) {
    const isSending = kind === "end" && text[start] === "\\";
    if (kind !== "meta" && kind !== "data" && !isSending) continue;
    parts.push(text.slice(index, start), isSending ? ";" : text.slice(start, end).replace(/[^\n\r]/gu, blank));
    index = end;
  }
  const masked = parts.length === 0 ? text : [...parts, text.slice(index)].join("");
  // Nearly no text has any of these, and to look is cheaper than to replace.
  if (!/[\0\ufeff\ud800-\udfff]/.test(masked)) return masked;
  return masked
    .replace(/^\ufeff/u, " ")
    .replaceAll("\0", " ")
    .replace(/\p{Surrogate}/gu, "\ufffd");
}

function blank(character: string): string {
  return " ".repeat(character.length);
}
