import type { State } from "./state.js";

const creation = /\bcreate\s[^;]{0,40}?\b(?:table|view)\s+(?:if\s+not\s+exists\s+)?(?:[\w"]+\.)?"?([\w$]+)/giu;

/** Remembers the names that a block mentions which is not read: it may have made what they mean. */
export function mentionWords({ journal, unreadWords, unreadTables }: State, text: string): void {
  for (const [word] of text.matchAll(/[\p{L}_][\p{L}\p{N}_$]*/gu)) journal.include(unreadWords, word.toLowerCase());
  for (const [, table = ""] of text.matchAll(creation)) journal.include(unreadTables, table.toLowerCase());
}

/** Whether a column that nothing else explains may come from what was not read. */
export function isMentioned({ unreadWords }: State, name: string): boolean {
  return unreadWords.has(name.toLowerCase());
}

/** Whether a table that nothing else explains may come from what was not read. */
export function isMentionedTable({ unreadTables }: State, name: string): boolean {
  return unreadTables.has(name.toLowerCase());
}
