import type { TokenKind } from "./token.js";

/** Where the token that begins at an index ends, and what it is. */
export interface TokenEnd {
  readonly kind: TokenKind;
  readonly end: number;
  readonly isOpen?: boolean;
}

const dollarTag = /\$(?:[A-Za-z_\u{80}-\u{10ffff}][\w\u{80}-\u{10ffff}]*)?\$/uy;
const parameter = /\$\d+/uy;
/** With what may follow it by mistake, since `1a` is one token that Postgres refuses. */
const number = /0[xXoObB]\w+|(?:\d\w*(?:\.(?!\.)\w*)?|\.\d\w*)(?:(?<=[eE])[-+]\d\w*)?/uy;

const digit = 1;
const letter = 2;
/** What each character of ASCII may be a part of; all beyond are letters. */
const classes = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  if (/\d/u.test(character)) return digit;
  return /[A-Za-z_]/u.test(character) ? letter : 0;
});
const dollar = 36;

/** Reads one token of SQL by Postgres' lexical rules. The index must not stand on white space. */
export function findTokenEnd(text: string, start: number): TokenEnd {
  const code = text.charCodeAt(start);
  const kind = code < 128 ? classes[code] : letter;
  const next = text.charAt(start + 1);
  if (kind === letter) {
    if (next === "'" || next === "&") return findPrefixed(text, start, next) ?? findWordEnd(text, start);
    return findWordEnd(text, start);
  }
  if (kind === digit) return { kind: "number", end: start + (matchAt(number, text, start)?.length ?? 1) };
  switch (text.charAt(start)) {
    case "'":
      return findQuoteEnd(text, start + 1, "'", "string");
    case '"':
      return findQuoteEnd(text, start + 1, '"', "name");
    case "-":
      if (next === "-") return { kind: "comment", end: findLineEnd(text, start) };
      break;
    case "/":
      if (next === "*") return findBlockEnd(text, start);
      break;
    case ".": {
      const fraction = /\d/u.test(next) && text.charAt(start - 1) !== "." ? matchAt(number, text, start) : undefined;
      if (fraction !== undefined) return { kind: "number", end: start + fraction.length };
      break;
    }
    case "$": {
      const tag = matchAt(dollarTag, text, start);
      if (tag !== undefined) return findDollarEnd(text, start, tag);
      return { kind: "symbol", end: start + (matchAt(parameter, text, start)?.length ?? 1) };
    }
  }
  return { kind: "symbol", end: start + 1 };
}

function findWordEnd(text: string, start: number): TokenEnd {
  let end = start + 1;
  for (; end < text.length; end += 1) {
    const code = text.charCodeAt(end);
    if (code < 128 && classes[code] === 0 && code !== dollar) break;
  }
  return { kind: "word", end };
}

/** Strings and names that a letter begins: `E'\n'`, `U&"d\0061t\+000061"`, `X'1FF'`. */
function findPrefixed(text: string, start: number, next: string): TokenEnd | undefined {
  const letterBefore = text.charAt(start).toLowerCase();
  if (next === "'") {
    if (letterBefore === "e") return findEscapedEnd(text, start + 2);
    if (letterBefore !== "b" && letterBefore !== "x") return undefined;
    // In bits a quote cannot be doubled.
    const end = text.indexOf("'", start + 2);
    return end === -1 ? { kind: "string", end: text.length, isOpen: true } : { kind: "string", end: end + 1 };
  }
  if (letterBefore !== "u") return undefined;
  const quote = text.charAt(start + 2);
  if (quote === "'") return findQuoteEnd(text, start + 3, "'", "string");
  return quote === '"' ? findQuoteEnd(text, start + 3, '"', "name") : undefined;
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
