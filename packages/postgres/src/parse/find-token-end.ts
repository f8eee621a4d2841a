import type { TokenKind } from "./token.js";

/** Where the token that begins at an index ends, and what it is. */
export interface TokenEnd {
  readonly kind: TokenKind;
  readonly end: number;
  readonly isOpen?: boolean;
}

const word = /[A-Za-z_\u{80}-\u{10ffff}][\w$\u{80}-\u{10ffff}]*/uy;
const number = /\d\w*(?:\.\w*)?/uy;
const dollarTag = /\$(?:[A-Za-z_\u{80}-\u{10ffff}][\w\u{80}-\u{10ffff}]*)?\$/uy;
const parameter = /\$\d+/uy;

/** Reads one token of SQL by Postgres' lexical rules. The index must not stand on white space. */
export function findTokenEnd(text: string, start: number): TokenEnd {
  const character = text[start];
  const next = text[start + 1];
  if (character === "'") return findQuoteEnd(text, start + 1, "'", "string");
  if (character === '"') return findQuoteEnd(text, start + 1, '"', "name");
  if (character === "-" && next === "-") return { kind: "comment", end: findLineEnd(text, start) };
  if (character === "/" && next === "*") return findBlockEnd(text, start);
  if (character === "$") {
    const tag = matchAt(dollarTag, text, start);
    if (tag !== undefined) return findDollarEnd(text, start, tag);
    return { kind: "symbol", end: start + (matchAt(parameter, text, start)?.length ?? 1) };
  }
  if ((character === "e" || character === "E") && next === "'") return findEscapedEnd(text, start + 2);
  // In bits a quote cannot be doubled.
  if (next === "'" && /[bBxX]/u.test(character ?? "")) {
    const end = text.indexOf("'", start + 2);
    return end === -1 ? { kind: "string", end: text.length, isOpen: true } : { kind: "string", end: end + 1 };
  }
  if (next === "&" && (character === "u" || character === "U")) {
    const quote = text[start + 2];
    if (quote === "'") return findQuoteEnd(text, start + 3, "'", "string");
    if (quote === '"') return findQuoteEnd(text, start + 3, '"', "name");
  }
  const wordText = matchAt(word, text, start);
  if (wordText !== undefined) return { kind: "word", end: start + wordText.length };
  const numberText = matchAt(number, text, start);
  if (numberText !== undefined) return { kind: "number", end: start + numberText.length };
  return { kind: "symbol", end: start + 1 };
}

function matchAt(pattern: RegExp, text: string, index: number): string | undefined {
  pattern.lastIndex = index;
  return pattern.exec(text)?.[0];
}

function findLineEnd(text: string, start: number): number {
  const end = text.indexOf("\n", start);
  if (end === -1) return text.length;
  return text[end - 1] === "\r" ? end - 1 : end;
}

/** A doubled quote stands for itself. */
function findQuoteEnd(text: string, from: number, quote: string, kind: TokenKind): TokenEnd {
  for (let index = text.indexOf(quote, from); index !== -1; index = text.indexOf(quote, index + 2)) {
    if (text[index + 1] !== quote) return { kind, end: index + 1 };
  }
  return { kind, end: text.length, isOpen: true };
}

function findEscapedEnd(text: string, from: number): TokenEnd {
  for (let index = from; index < text.length; index += 1) {
    if (text[index] === "\\") index += 1;
    else if (text[index] === "'") {
      if (text[index + 1] !== "'") return { kind: "string", end: index + 1 };
      index += 1;
    }
  }
  return { kind: "string", end: text.length, isOpen: true };
}

function findDollarEnd(text: string, start: number, tag: string): TokenEnd {
  const end = text.indexOf(tag, start + tag.length);
  return end === -1 ? { kind: "string", end: text.length, isOpen: true } : { kind: "string", end: end + tag.length };
}

/** Block comments nest. */
function findBlockEnd(text: string, start: number): TokenEnd {
  const edge = /\/\*|\*\//gu;
  edge.lastIndex = start;
  let depth = 0;
  for (let match = edge.exec(text); match !== null; match = edge.exec(text)) {
    depth += match[0] === "/*" ? 1 : -1;
    if (depth === 0) return { kind: "comment", end: edge.lastIndex };
  }
  return { kind: "comment", end: text.length, isOpen: true };
}
