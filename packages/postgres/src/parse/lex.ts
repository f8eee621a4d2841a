import { createStatementTracker } from "./statement-tracker.js";
import { findTokenEnd } from "./find-token-end.js";
import type { Token, TokenKind, Tokens } from "./token.js";

const space = /[ \t\n\r\f\v]+/uy;
/** Commands of psql that send the statement before them. */
const sending = /^\\(?:g|gx|gexec|gset|gdesc|crosstabview|watch|bind|bind_named|parse)\b/u;

/**
 * Splits SQL as psql reads it: statements end at semicolons outside of parentheses and `BEGIN ATOMIC … END`, a
 * backslash begins a command of psql's own, and rows follow `COPY … FROM stdin`. Any text gives an answer.
 */
export function lex(text: string, from = 0): Tokens {
  const tokens: Token[] = [];
  const tracker = createStatementTracker();
  let unterminated: number | undefined;
  let dataAfterLine = false;
  // psql drops a byte order mark.
  let index = from === 0 && text.startsWith("\ufeff") ? 1 : from;
  const push = (kind: TokenKind, end: number): void => {
    tokens.push({ kind, start: index, end });
    index = end;
  };

  while (index < text.length) {
    space.lastIndex = index;
    const gap = space.exec(text)?.[0];
    if (gap !== undefined) {
      const lineEnd = dataAfterLine ? gap.indexOf("\n") : -1;
      index += lineEnd === -1 ? gap.length : lineEnd + 1;
      if (lineEnd !== -1) {
        dataAfterLine = false;
        const end = findDataEnd(text, index);
        if (end === undefined) unterminated = index;
        if (index < text.length) push("data", end ?? text.length);
      }
      continue;
    }
    if (text[index] === "\\") {
      const line = text.slice(index, findLineEnd(text, index));
      dataAfterLine ||= /^\\copy\b.*\bfrom\s+p?stdin\b/iu.test(line);
      if (sending.test(line) && tracker.isInside()) {
        tracker.end();
        push("end", index + 1);
      }
      push("meta", findLineEnd(text, index));
      continue;
    }
    const { kind, end, isOpen } = findTokenEnd(text, index);
    if (isOpen) unterminated = index;
    if (kind === "comment") {
      push(kind, end);
      continue;
    }
    const word = kind === "word" ? text.slice(index, end).toLowerCase() : text.slice(index, index + 1);
    const ends = kind === "symbol" && word === ";" && tracker.isEndAllowed();
    if (ends) {
      dataAfterLine ||= tracker.isCopyFromStdin();
      tracker.end();
    } else tracker.add(kind, word);
    push(ends ? "end" : kind, end);
  }
  return { tokens, unterminated };
}

function findLineEnd(text: string, start: number): number {
  const end = text.indexOf("\n", start);
  return end === -1 ? text.length : end;
}

/** Past the line `\.` that closes a block of rows. */
function findDataEnd(text: string, start: number): number | undefined {
  const close = /^\\\.[ \t]*\r?$/gmu;
  close.lastIndex = start;
  return close.exec(text) === null ? undefined : close.lastIndex;
}
