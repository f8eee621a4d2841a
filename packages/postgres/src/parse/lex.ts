import { createStatementTracker } from "./statement-tracker.js";
import { findTokenEnd } from "./find-token-end.js";
import type { Token, TokenKind, Tokens } from "./token.js";

/** Words by which the end of a statement is told begin with one of these, and are no longer than `procedure`. */
const telling = /[bcefps]/iu;
const longest = 9;
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
    const gapEnd = findGapEnd(text, index);
    if (gapEnd > index) {
      const lineEnd = dataAfterLine ? text.indexOf("\n", index) : -1;
      const isRow = lineEnd !== -1 && lineEnd < gapEnd;
      index = isRow ? lineEnd + 1 : gapEnd;
      if (isRow) {
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
    const word = kind === "word" ? toTellingWord(text, index, end) : text.charAt(index);
    const ends = kind === "symbol" && word === ";" && tracker.isEndAllowed();
    if (ends) {
      dataAfterLine ||= tracker.isCopyFromStdin();
      tracker.end();
    } else tracker.add(kind, word);
    push(ends ? "end" : kind, end);
  }
  return { tokens, unterminated };
}

function findGapEnd(text: string, start: number): number {
  let end = start;
  for (; end < text.length; end += 1) {
    const code = text.charCodeAt(end);
    // The blank, and tab, line feed, vertical tab, form feed and carriage return; NUL is given to Postgres as a blank.
    if (code !== 32 && (code < 9 || code > 13) && code !== 0) break;
  }
  return end;
}

/** The word in lower case, if it may be one that matters; most are names. */
function toTellingWord(text: string, start: number, end: number): string {
  if (end - start > longest || !telling.test(text.charAt(start))) return "";
  return text.slice(start, end).toLowerCase();
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
