import { isAdjective } from "../../sql/is-adjective.js";
import { isInStyle, toStyle, type NamingStyle } from "../../sql/naming-style.js";
import { isPlural, isSingular, toPlural, toSingular } from "./english-number.js";

export interface TableNaming {
  readonly style: NamingStyle;
  readonly number: "plural" | "singular" | "any";
  readonly prefixes: readonly string[];
}

/** Words for one thing that holds many, of which a row is one: a row of `email_queue` is no queue. */
const rowsOf: ReadonlyMap<string, string> = new Map([
  ["allowlist", "entries"],
  ["backlog", "items"],
  ["blocklist", "entries"],
  ["cache", "entries"],
  ["catalog", "items"],
  ["catalogue", "items"],
  ["denylist", "entries"],
  ["library", "items"],
  ["outbox", "entries"],
  ["queue", "items"],
  ["registry", "entries"],
  ["waitlist", "entries"],
]);
/** What is kept of things: of `orders_log` the orders are counted already, of `order_log` the logs. */
const kept = /^(?:\p{L}+ing|archive|audit|backup|cache|history|log|queue)$/u;
const adverb = /^(?:auto|force|hard|non|not|pre|self|semi|soft)$/u;
const preposition = /^(?:by|for|from|of|per|since|with|without)$/u;

/** The name that a table should have; the same where it is right. Words stay, in another style or number. */
export function toTableName(name: string, { style, number, prefixes }: TableNaming): string {
  const prefix = prefixes.find((one) => name.startsWith(one)) ?? "";
  const rest = name.slice(prefix.length);
  const styled = isInStyle(rest, style) ? rest : toStyle(rest, style);
  if (number === "any") return `${prefix}${styled}`;

  const words = splitWords(styled);
  const counted = number === "plural" ? toPluralWords(words) : toSingularWords(words);
  return `${prefix}${counted.join(style === "snake_case" ? "_" : "")}`;
}

function toPluralWords(words: readonly string[]): readonly string[] {
  const head = findHead(words, isPlural);
  const word = words[head];
  if (word === undefined) return words;
  const rows = rowsOf.get(word.toLowerCase());
  if (rows !== undefined && head === words.length - 1) return [...words, withCaseOf(word, rows)];
  const counted = words.with(head, toPlural(word));
  // `user_to_group` joins two tables: `users_to_groups`.
  const [before, to] = words.slice(-3, -1);
  if (before === undefined || to?.toLowerCase() !== "to" || before.toLowerCase() === "how") return counted;
  return counted.with(-3, toPlural(before));
}

function toSingularWords(words: readonly string[]): readonly string[] {
  const head = findHead(words, isSingular);
  const word = words[head];
  return word === undefined ? words : words.with(head, toSingular(word));
}

/** Which word is counted; -1 where none is. */
function findHead(words: readonly string[], isRight: (word: string) => boolean): number {
  const at = words.findIndex((word, index) => index > 0 && preposition.test(word.toLowerCase()));
  if (at > 0 && at < words.length - 1) {
    // `state_per_user` counts states; `point_of_sale_terminal` counts terminals, if it is not `points_of_sale_terminal`.
    const before = findNoun(words.slice(0, at), isRight);
    if (before >= 0 && (at === words.length - 2 || isRight(words[before] ?? ""))) return before;
  }
  return findNoun(words, isRight);
}

/** The last word that is not only said of another: the first of `invoices_archived`, `alerts_auto_disabled`, `stats_daily`, `events_2026`. */
function findNoun(words: readonly string[], isRight: (word: string) => boolean): number {
  let head = words.length - 1;
  while (head >= 0 && isSaidOf(words[head] ?? "")) head -= 1;
  if (head > 0 && head < words.length - 1 && adverb.test((words[head] ?? "").toLowerCase())) head -= 1;
  const [before, word] = [words[head - 1], words[head]];
  const isKept = word !== undefined && kept.test(word.toLowerCase());
  return isKept && before !== undefined && isRight(before) && isCountable(before) ? head - 1 : head;
}

/** Nobody says `archiveds`, `monthlies` or `2026s`. */
function isSaidOf(word: string): boolean {
  return isAdjective(word.toLowerCase()) || /^(?:v?\p{N}+|temp|tmp)$/iu.test(word);
}

function isCountable(word: string): boolean {
  return !(isPlural(word) && isSingular(word));
}

function splitWords(name: string): readonly string[] {
  return name.includes("_") ? name.split("_") : name.split(/(?<=[\p{Ll}\p{N}])(?=\p{Lu})/u);
}

function withCaseOf(word: string, other: string): string {
  return /^\p{Lu}/u.test(word) ? `${other.charAt(0).toUpperCase()}${other.slice(1)}` : other;
}
