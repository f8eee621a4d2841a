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
  parts.push(text.slice(index));
  return parts
    .join("")
    .replace(/^\ufeff/u, " ")
    .replaceAll("\0", " ")
    .replace(/\p{Surrogate}/gu, "\ufffd");
}

function blank(character: string): string {
  return " ".repeat(character.length);
}
