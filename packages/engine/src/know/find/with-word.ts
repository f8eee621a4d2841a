import type { NameSlot } from "./find-name-slot.js";

/**
 * The text as it may look when somebody has typed on: a word in the string, the string and its call closed, and something done with
 * a table, since a name that nobody reads from is no sure sign of a client.
 *
 * @param at - Where the word goes; default: the whole string.
 */
export function withWord(text: string, slot: NameSlot, word = "placeholder"): string {
  const { range, quote, isClosed, method } = slot;
  const before = `${text.slice(0, range[0])}${word}${quote}`;
  const rest = text.slice(isClosed ? range[1] + 1 : range[1]);
  const isCallClosed = /^\s*[,)]/u.test(rest);
  const used = method === "from" ? ".select()" : "";
  if (!isCallClosed) return `${before})${/^\s*\./u.test(rest) ? "" : used}${rest}`;
  // `from("")` by itself, with what closes it right behind.
  return `${before}${rest.replace(/^(\s*\))(?!\s*!?\s*\??\s*\.)/u, `$1${used}`)}`;
}
