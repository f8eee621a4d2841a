import { findTokenFrom } from "../../parse/find-token-from.js";
import type { ParsedSql } from "../../parse/parsed-sql.js";
import type { TokenKind } from "../../parse/token.js";

/** The tokens that are SQL, by number, with the brackets that belong together. */
export interface TokenView {
  readonly count: number;
  readonly start: (token: number) => number;
  readonly end: (token: number) => number;
  readonly kind: (token: number) => TokenKind | undefined;
  /** A keyword, bare name or symbol in lower case; empty for what stands in quotes. */
  readonly word: (token: number) => string;
  /** The other bracket of a pair; undefined for any other token. */
  readonly match: (token: number) => number | undefined;
  /** The token that begins at an index into the text. */
  readonly startingAt: (index: number) => number | undefined;
  /** The first token that begins at an index into the text or after it. */
  readonly firstFrom: (index: number) => number;
}

const views = new WeakMap<ParsedSql, TokenView>();
const closing: ReadonlyMap<string, string> = new Map([
  [")", "("],
  ["]", "["],
]);

/** Made once for each text, when somebody first asks for a range inside a statement. */
export function getTokenView(sql: ParsedSql): TokenView {
  let view = views.get(sql);
  if (view === undefined) {
    view = createTokenView(sql);
    views.set(sql, view);
  }
  return view;
}

function createTokenView({ text, tokens }: ParsedSql): TokenView {
  const content = tokens.filter(({ kind }) => kind !== "comment" && kind !== "meta" && kind !== "data");
  const pairs = new Map<number, number>();
  const open: { readonly symbol: string; readonly token: number }[] = [];
  content.forEach(({ kind, start }, token) => {
    // What no statement holds open, none may close.
    if (kind === "end") open.length = 0;
    if (kind !== "symbol") return;
    const symbol = text.charAt(start);
    if (symbol === "(" || symbol === "[") open.push({ symbol, token });
    const wanted = closing.get(symbol);
    if (wanted === undefined) return;
    const last = open.pop();
    if (last?.symbol !== wanted) return;
    pairs.set(last.token, token);
    pairs.set(token, last.token);
  });
  const firstFrom = (index: number): number => findTokenFrom(content, index);
  return {
    count: content.length,
    start: (token) => content[token]?.start ?? text.length,
    end: (token) => content[token]?.end ?? text.length,
    kind: (token) => content[token]?.kind,
    word: (token) => {
      const found = content[token];
      if (found === undefined || found.kind === "name" || found.kind === "string") return "";
      return text.slice(found.start, found.end).toLowerCase();
    },
    match: (token) => pairs.get(token),
    startingAt: (index) => {
      const token = firstFrom(index);
      return content[token]?.start === index ? token : undefined;
    },
    firstFrom,
  };
}
