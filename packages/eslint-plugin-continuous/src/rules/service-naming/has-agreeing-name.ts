import { toWords } from "./to-words.js";

/** Words that say what kind of thing it is, not which. */
const kinds = new Set([
  ...["service", "services", "svc", "module", "impl", "implementation", "class", "instance", "singleton", "default"],
  ...["manager", "repository", "repo", "client", "api", "provider", "gateway", "store", "server", "factory", "helper"],
  ...[
    "helpers",
    "util",
    "utils",
    "handler",
    "adapter",
    "controller",
    "engine",
    "index",
    "main",
    "mock",
    "base",
    "the",
    "my",
  ],
]);

const shortForms: ReadonlyMap<string, string> = new Map([
  ["db", "database"],
  ["auth", "authentication"],
  ["config", "configuration"],
  ["msg", "message"],
  ["org", "organization"],
  ["i18n", "internationalization"],
]);

/** Endings apart, words of this many common letters at the start are one: `monitor` and `monitoring`. */
const commonLetters = 4;

/**
 * Whether two names of one service speak of the same thing: half of the words that matter of the shorter one are in the
 * other, whatever their order, style, ending or abbreviation. A name without such words agrees with any.
 */
export function hasAgreeingName(one: string, other: string): boolean {
  const [a, b] = [coreOf(one), coreOf(other)];
  return isMostlyWithin(a, b) || isMostlyWithin(b, a) || joinsWithin(a, b) || joinsWithin(b, a);
}

function coreOf(name: string): readonly string[] {
  return toWords(name).filter((word) => !kinds.has(word) && !kinds.has(word.replace(/s$/u, "")));
}

function isMostlyWithin(words: readonly string[], others: readonly string[]): boolean {
  const shared = words.filter((word) => others.some((other) => isSameWord(word, other)));
  return shared.length * 2 >= words.length;
}

/** `inmemory` and `in`, `memory`: where words are joined is nobody's business. */
function joinsWithin(words: readonly string[], others: readonly string[]): boolean {
  return others.join("").includes(words.join(""));
}

function isSameWord(one: string, other: string): boolean {
  const a = shortForms.get(one) ?? one;
  const b = shortForms.get(other) ?? other;
  if (a === b) return true;
  const shorter = Math.min(a.length, b.length);
  let common = 0;
  while (common < shorter && a[common] === b[common]) common += 1;
  return common === shorter ? common >= 3 : common >= commonLetters && common >= shorter - 2;
}
