import type { TextRange } from "../edited-text.js";

/** A string literal that is, or is becoming, the first argument of a call of a method. */
export interface NameSlot {
  /** `from`, `rpc`, `invoke`, `eq`, … */
  readonly method: string;
  /** What stands before the method's dot, the last word of it: `supabase`, `functions`; empty where that is no word. */
  readonly receiver: string;
  /** Of the text between the quotes, or up to the end of the line where the literal is not closed. */
  readonly range: TextRange;
  readonly quote: '"' | "'" | "`";
  readonly isClosed: boolean;
}

const call = /(?:([\w$]+|[)\]])\s*!?)?\s*\??\.\s*([\w$]+)\s*(?:<[^()]*>)?\(\s*$/u;

/** How far back a call may begin: white space and type arguments are all that stands between. */
const lookBack = 400;

/**
 * The string at an offset, told from the text alone: while somebody types, the rest of the file seldom parses, and a name that
 * nobody has written yet is in no tree.
 */
export function findNameSlot(text: string, offset: number): NameSlot | undefined {
  const start = findOpening(text, offset);
  if (start === undefined) return undefined;
  const quote = text[start];
  if (quote !== '"' && quote !== "'" && quote !== "`") return undefined;
  const found = call.exec(text.slice(Math.max(0, start - lookBack), start));
  const method = found?.[2];
  if (method === undefined) return undefined;
  const rest = text.slice(offset);
  const lineEnd = rest.search(/[\r\n]/u);
  const line = lineEnd === -1 ? rest : rest.slice(0, lineEnd);
  const close = line.indexOf(quote);
  // Without a quote of its own, what follows is the rest of the call, or of another one.
  const isClosed = close !== -1 && !/[;(){}]/u.test(line.slice(0, close));
  const receiver = found?.[1] ?? "";
  return {
    method,
    receiver: /^[\w$]/u.test(receiver) ? receiver : "",
    range: [start + 1, isClosed ? offset + close : offset],
    quote,
    isClosed,
  };
}

/** The quote that opens the literal around the offset: the last one of the line of which the line holds an odd number. */
function findOpening(text: string, offset: number): number | undefined {
  let open: number | undefined;
  const lineStart = Math.max(text.lastIndexOf("\n", offset - 1), text.lastIndexOf("\r", offset - 1)) + 1;
  for (let at = lineStart; at < offset; at += 1) {
    const unit = text[at];
    if (unit === "\\") at += 1;
    else if (open === undefined && (unit === '"' || unit === "'" || unit === "`")) open = at;
    else if (open !== undefined && unit === text[open]) open = undefined;
  }
  return open;
}
