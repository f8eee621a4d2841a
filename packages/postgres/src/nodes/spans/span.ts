import type { TokenView } from "./token-view.js";

/** A stretch of tokens, both ends included. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

/** The stretch that holds all of the parts; undefined where there is none. */
export function unite(...parts: readonly (Span | number | undefined)[]): Span | undefined {
  let first = Infinity;
  let last = -1;
  for (const part of parts) {
    if (part === undefined) continue;
    const span = typeof part === "number" ? { first: part, last: part } : part;
    first = Math.min(first, span.first);
    last = Math.max(last, span.last);
  }
  return last === -1 ? undefined : { first, last };
}

/** Takes in the other bracket of each pair of which a span holds one. */
export function balance(view: TokenView, span: Span): Span {
  let { first, last } = span;
  for (let token = first; token <= last; token += 1) {
    const other = view.match(token);
    if (other === undefined || (other >= first && other <= last)) continue;
    if (other > last) last = other;
    else {
      first = other;
      // What came in at the beginning is to be looked at as well.
      token = first;
    }
  }
  return { first, last };
}

/** Takes in all parentheses that stand directly around a span. */
export function expand(view: TokenView, span: Span): Span {
  let { first, last } = span;
  while (view.word(first - 1) === "(" && view.match(first - 1) === last + 1) {
    first -= 1;
    last += 1;
  }
  return { first, last };
}

/** Leaves out all parentheses that stand directly inside the ends of a span. */
export function strip(view: TokenView, span: Span): Span {
  let { first, last } = span;
  while (view.word(first) === "(" && view.match(first) === last && last - first > 1) {
    first += 1;
    last -= 1;
  }
  return { first, last };
}

/** The parts of a span between its commas, leaving out those inside of brackets. */
export function split(view: TokenView, { first, last }: Span): Span[] {
  const parts: Span[] = [];
  let from = first;
  for (let token = first; token <= last + 1; token += 1) {
    if (token > last || view.word(token) === ",") {
      if (token > from) parts.push({ first: from, last: token - 1 });
      from = token + 1;
      continue;
    }
    const close = view.match(token);
    if (close !== undefined && close > token) token = close;
  }
  return parts;
}

/** What stands inside the parenthesis that a token opens. */
export function inside(view: TokenView, open: number | undefined): Span | undefined {
  const close = open === undefined ? undefined : view.match(open);
  return open === undefined || close === undefined || close < open ? undefined : { first: open + 1, last: close - 1 };
}

/** The last token of `a.b.c` or `a.*`, which begins at a token. */
export function endOfName(view: TokenView, first: number): number {
  let last = first;
  while (view.word(last + 1) === ".") last += 2;
  return last;
}

/** The next token to the right that is one of the words, leaving out what stands in brackets; not beyond `last`. */
export function findWord(
  view: TokenView,
  { first, last }: Span,
  isWanted: (word: string, token: number) => boolean,
): number | undefined {
  for (let token = first; token <= last; token += 1) {
    const word = view.word(token);
    // After AS and after a dot, a keyword is a name like any other.
    if (word !== "" && isWanted(word, token) && !isLabel(view, token)) return token;
    const close = view.match(token);
    if (close !== undefined && close > token) token = close;
  }
  return undefined;
}

function isLabel(view: TokenView, token: number): boolean {
  const before = view.word(token - 1);
  if (before === ".") return view.kind(token) === "word";
  return before === "as" && view.kind(token) === "word" && view.word(token) !== "select" && view.word(token) !== "with";
}
