import { isAdjective } from "../../sql/is-adjective.js";
import { toStyle } from "../../sql/naming-style.js";
import { isPlural, isSingular } from "../sql-table-naming/english-number.js";

/** First words with which a name says something that `is_` or `has_` before it would not: people must find a better one. */
const verb =
  /^(?:accept|add|allow|apply|are|ask|auto|block|boost|can|change|contain|could|create|delete|deliver|did|disable|display|do|does|enable|enforce|exclude|export|fetch|force|hide|ignore|import|include|join|keep|load|log|make|may|mask|must|mute|need|notify|override|prefer|prevent|print|receive|require|review|save|send|share|should|show|skip|sort|store|support|sync|track|trigger|update|use|want|was|were|will)s?$/u;
const particle = /^(?:after|at|before|by|during|for|from|in|of|off|on|out|per|since|to|until|up|via|with|without)$/u;
const deed = /^(?:ended|failed|happened|occurred|passed|started|succeeded)$/u;
/** Adjectives that are nouns too, and nouns that say what a thing is. */
const states = new Set(
  (
    "admin default draft favorite favourite final fixed individual initial local main native official open original primary " +
    "professional public secondary spam superuser"
  ).split(" "),
);
/** They end as `billable` and `active` do. */
const nouns = new Set(
  (
    "alternative archive bible cable collectible consumable deliverable derivative directive drive executive five hive incentive " +
    "initiative motive narrative objective olive payable perspective receivable representative table timetable variable wearable"
  ).split(" "),
);
/** They end as plurals do. */
const noPlurals = new Set("always aws cms css dns gps https ios os pos rss sas sms tls tos".split(" "));

/**
 * A boolean's better name: `active` is `is_active`, `photos` is `has_photos`. `undefined` where nobody can tell without knowing
 * what it means: `track_stock`, `cancel_at_period_end`.
 *
 * @param prefixes - Those that standards.yaml allows, in its order.
 */
export function toBooleanName(name: string, prefixes: readonly string[]): string | undefined {
  const words = toStyle(name, "snake_case").split("_");
  const [first = ""] = words;
  // `isActive`, where `is_` is asked for.
  if (/^(?:is|has)$/u.test(first) && words.length > 1) return toPrefixed(first, words.slice(1), prefixes);

  const end = words.findIndex((word, index) => index > 0 && particle.test(word));
  const said = end < 0 ? words : words.slice(0, end);
  const [before, last = ""] = said.length > 1 ? said.slice(-2) : ["", said[0]];
  if (verb.test(first) && !(first === "auto" && isState(last))) return undefined;
  // Whose `notifications_enabled` is true *has* them enabled; what failed is not failed.
  const isPast = isManyThings(before) || deed.test(last);
  const verbs = isManyThings(last) ? ["has"] : !isState(last) ? [] : isPast ? ["has", "is"] : ["is"];
  return verbs.map((one) => toPrefixed(one, words, prefixes)).find((better) => better !== undefined);
}

function toPrefixed(verb: string, words: readonly string[], prefixes: readonly string[]): string | undefined {
  const prefix = prefixes.find((one) => one.startsWith(verb));
  if (prefix === undefined) return undefined;
  // A prefix without an underscore is one of camelCase.
  return prefix.endsWith("_") ? `${prefix}${words.join("_")}` : toStyle(`${prefix}_${words.join("_")}`, "camelCase");
}

function isState(word: string): boolean {
  return states.has(word) || isAdjective(word) || (/(?:able|ible|ive)$/u.test(word) && !nouns.has(word));
}

function isManyThings(word: string | undefined): boolean {
  return (
    word !== undefined &&
    word !== "" &&
    isPlural(word) &&
    !isSingular(word) &&
    !noPlurals.has(word) &&
    !isAdjective(word)
  );
}
