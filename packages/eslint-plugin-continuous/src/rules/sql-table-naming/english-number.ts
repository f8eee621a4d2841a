import { pluralize, singularize } from "inflection";

/** Words without a plural that tables are named for, and that the library counts. */
const massNouns = new Set(
  (
    "access accounting audio auth banking billing branding compensation compliance content correspondence data evidence feedback " +
    "health history hosting info knowledge licensing logistics mail marketing media messaging metadata money monitoring oauth " +
    "onboarding payroll planning pricing progress provenance reporting research scheduling scoring shipping spam spending staff " +
    "staging storage telemetry tracking traffic training usage versioning weather"
  ).split(" "),
);

/** What the library gets wrong. */
const plurals: ReadonlyMap<string, string> = new Map(
  Object.entries({
    abuse: "abuses",
    alga: "algae",
    alumnus: "alumni",
    analysis: "analyses",
    appendix: "appendices",
    atlas: "atlases",
    automaton: "automata",
    cactus: "cacti",
    cafe: "cafes",
    calorie: "calories",
    canoe: "canoes",
    census: "censuses",
    chassis: "chassis",
    corpus: "corpora",
    curriculum: "curricula",
    gas: "gases",
    genie: "genies",
    hero: "heroes",
    leaf: "leaves",
    lie: "lies",
    loaf: "loaves",
    medium: "media",
    phenomenon: "phenomena",
    pie: "pies",
    plus: "pluses",
    premium: "premiums",
    quota: "quotas",
    radius: "radii",
    safe: "safes",
    shoe: "shoes",
    stadium: "stadiums",
    stimulus: "stimuli",
    surplus: "surpluses",
    syllabus: "syllabi",
    thief: "thieves",
    tie: "ties",
    toe: "toes",
    zombie: "zombies",
  }),
);
const singulars: ReadonlyMap<string, string> = new Map([...plurals].map(([one, many]) => [many, one]));
/** Plurals beside those that are given as the better word. */
const otherPlurals = new Set([
  "appendixes",
  "cactuses",
  "corpuses",
  "curriculums",
  "indexes",
  "indices",
  "matrixes",
  "mediums",
  "schemata",
  "stadia",
  "syllabuses",
  "vertexes",
]);
/** `shelf`, `wife`: all others that end so only take an s, as `cafe` and `perf` do. */
const endsInVes = /(?:half|self|elf|calf|wolf|scarf|dwarf|wharf|life|wife|knife)$/u;

/** English plural of a word, in the word's own case at its beginning. */
export function toPlural(word: string): string {
  const lower = word.toLowerCase();
  if (massNouns.has(lower) || otherPlurals.has(lower) || singulars.has(lower)) return word;
  const plural = plurals.get(lower);
  if (plural !== undefined) return withCaseOf(word, plural);
  if (/(?:fe|[lr]f)$/u.test(lower) && !endsInVes.test(lower)) return `${word}s`;
  return pluralize(word);
}

export function toSingular(word: string): string {
  const lower = word.toLowerCase();
  if (massNouns.has(lower) || plurals.has(lower)) return word;
  const singular = singulars.get(lower);
  return singular === undefined ? singularize(word) : withCaseOf(word, singular);
}

export function isPlural(word: string): boolean {
  return toPlural(word) === word;
}

export function isSingular(word: string): boolean {
  return toSingular(word) === word;
}

function withCaseOf(word: string, other: string): string {
  return /^\p{Lu}/u.test(word) ? `${other.charAt(0).toUpperCase()}${other.slice(1)}` : other;
}
