import type { TrackedIssue } from "./match-issues.js";
import { countWords, similarityOf } from "./sample-words.js";
import { hashLength } from "./to-line.js";

/** The least that two texts, or the lines that they are on, have in common if one became the other. */
const leastSimilarity = 0.5;

/** The same for texts of which nothing else says so: in another symbol, with nothing around them as it was. */
const leastElsewhere = 0.7;
/** Words of a line that anything may have: `if (list.length === 0)`. */
const wordsOfAnyLine = 4;

/**
 * How like two findings are whose text changed: 0 where nothing says that one became the other, that is where neither most
 * of the words stayed, in the text or on its line, nor all around them.
 */
export function likenessOf({ identity: a }: TrackedIssue, { identity: b }: TrackedIssue): number {
  if (a === undefined || b === undefined) return 0;
  const around = Number(a.before === b.before) + Number(a.after === b.after);
  const similarity = Math.max(similarityOf(a.words, b.words), similarityOfLines(a, b));
  return similarity >= leastSimilarity || around === 2 ? 1 + similarity + around : 0;
}

/** How like the lines are on which the same text was found, of which there may be many in the symbol: `0`, `undefined`. */
export function likenessOfLines({ identity: a }: TrackedIssue, { identity: b }: TrackedIssue): number {
  if (a === undefined || b === undefined) return 0;
  const similarity = similarityOfLines(a, b);
  return similarity >= leastSimilarity ? similarity : 0;
}

/** How like two findings are that are not in the same symbol. */
export function likenessElsewhere({ identity: a }: TrackedIssue, { identity: b }: TrackedIssue): number {
  if (a === undefined || b === undefined) return 0;
  const similarity = similarityOfLines(a, b);
  const words = Math.min(countWords(wordsOfLine(a)), countWords(wordsOfLine(b)));
  return similarity >= leastElsewhere && words >= wordsOfAnyLine ? similarity : 0;
}

type Identity = NonNullable<TrackedIssue["identity"]>;

/** 0 where a line is not known. */
function similarityOfLines(a: Identity, b: Identity): number {
  return a.line === undefined || b.line === undefined ? 0 : similarityOf(wordsOfLine(a), wordsOfLine(b));
}

function wordsOfLine({ line = "" }: Identity): string {
  return line.slice(hashLength);
}
