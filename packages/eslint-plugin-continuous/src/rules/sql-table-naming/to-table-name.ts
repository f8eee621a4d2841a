import { isInStyle, toStyle, type NamingStyle } from "../../sql/naming-style.js";
import { isPlural, isSingular, toPlural, toSingular } from "./english-number.js";

export interface TableNaming {
  readonly style: NamingStyle;
  readonly number: "plural" | "singular" | "any";
  readonly prefixes: readonly string[];
}

/** Words after the thing itself: `invoices_archived`, `jobs_pending`, `stats_daily`, `events_2026`, `orders_v2`. */
const afterthought = /^(?:\p{L}+(?:ed|ing|ly)|v?\p{N}+|active|archive|backup|new|old|raw|temp|tmp|audit|history|log)$/u;

/** The name that a table should have; the same where it is right. Words stay, in another style or number. */
export function toTableName(name: string, { style, number, prefixes }: TableNaming): string {
  const prefix = prefixes.find((one) => name.startsWith(one)) ?? "";
  const rest = name.slice(prefix.length);
  const styled = isInStyle(rest, style) ? rest : toStyle(rest, style);
  if (number === "any") return `${prefix}${styled}`;

  const words = splitWords(styled);
  const head = findHead(words, number);
  const word = words[head];
  if (word === undefined) return `${prefix}${styled}`;
  const counted = number === "plural" ? toPlural(word) : toSingular(word);
  return `${prefix}${words.with(head, counted).join(style === "snake_case" ? "_" : "")}`;
}

/** Which word is counted: the last one, or the one before what is only said of it, where that is in the right number already. */
function findHead(words: readonly string[], number: "plural" | "singular"): number {
  const isRight = number === "plural" ? isPlural : isSingular;
  let head = words.length - 1;
  while (head > 0 && afterthought.test((words[head] ?? "").toLowerCase())) head -= 1;
  const last = words.length - 1;
  // `order_log`: a log, one a row; `orders_log`: the orders', already counted.
  return head < last && (isRight(words[head] ?? "") || isAdjective(words[last] ?? "")) ? head : last;
}

/** Nobody says `archiveds`, `monthlies` or `2026s`. */
function isAdjective(word: string): boolean {
  return /^(?:\p{L}+(?:ed|ly)|v?\p{N}+|active|new|old|raw|temp|tmp|pending)$/u.test(word.toLowerCase());
}

function splitWords(name: string): readonly string[] {
  return name.includes("_") ? name.split("_") : name.split(/(?<=[\p{Ll}\p{N}])(?=\p{Lu})/u);
}
