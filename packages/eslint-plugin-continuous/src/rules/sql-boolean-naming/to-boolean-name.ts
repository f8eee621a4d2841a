import { isAdjective } from "../../sql/is-adjective.js";
import { isPlural, isSingular } from "../sql-table-naming/english-number.js";

/** Words with which a name says something that `is_` or `has_` before it would not: people must find a better one. */
const verb =
  /^(?:accept|add|allow|apply|are|ask|block|boost|can|change|could|create|default|delete|deliver|did|disable|display|do|does|enable|enforce|exclude|export|fetch|force|hide|ignore|import|include|join|keep|log|may|mask|must|mute|need|notify|obligation|override|prefer|prevent|receive|require|review|save|send|share|should|show|skip|sort|step|store|sync|track|trigger|update|use|want|was|were|will)s?(?:_|$)/u;
const preposition = /^(?:after|at|before|by|during|for|from|in|of|on|per|since|to|until|via|with|without)$/u;
/** Adjectives that are nouns of table names too, and nouns that say what something is. */
const states = new Set(
  (
    "admin draft default favorite favourite final live main native open original primary private public spam superuser " +
    "abusive adaptive additive collaborative competitive consecutive creative cumulative declarative exclusive exhaustive " +
    "inclusive interactive massive negative passive positive primitive productive progressive reactive relative responsive " +
    "restrictive retroactive selective sensitive tentative"
  ).split(" "),
);
const nounsInAble = /^(?:bible|cable|collectible|consumable|deliverable|payable|receivable|table|timetable|variable|wearable)$/u;

/**
 * A boolean's better name: `active` is `is_active`, `photos` is `has_photos`. `undefined` where nobody can tell without knowing
 * what it means: `track_stock`, `cancel_at_period_end`.
 *
 * @param prefixes - Those that standards.yaml allows, in its order.
 */
export function toBooleanName(name: string, prefixes: readonly string[]): string | undefined {
  const words = toWords(name);
  const [first = ""] = words;
  // `isActive`, where `is_` is asked for.
  if (first === "is" || first === "has") return toPrefixed(words.slice(1).join("_"), first, name, prefixes);
  const at = words.findIndex((word, index) => index > 0 && preposition.test(word));
  const said = at < 0 ? words : words.slice(0, at);
  const last = said.at(-1) ?? "";
  if (said.length > 1 && verb.test(`${first}_`)) return undefined;
  if (isState(last)) {
    // Notifications are not enabled, who is asked has them enabled.
    const before = said.at(-2);
    const hasOwner = before !== undefined && isManyThings(before) && isParticiple(last);
    return toPrefixed(words.join("_"), hasOwner ? "has" : "is", name, prefixes);
  }
  return isManyThings(last) ? toPrefixed(words.join("_"), "has", name, prefixes) : undefined;
}
