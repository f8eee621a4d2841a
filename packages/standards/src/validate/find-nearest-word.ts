import { distance } from "fastest-levenshtein";

/** Longer words are no slip of the pen, and would only cost time. */
const longestWord = 60;

/** The candidate that was probably meant; `undefined` where none is near enough to be more than a guess. */
export function findNearestWord(word: string, candidates: readonly string[]): string | undefined {
  if (word.length > longestWord) return undefined;
  const plain = toPlainWord(word);
  let nearest: string | undefined;
  let nearestDistance = Infinity;
  for (const candidate of candidates) {
    const plainCandidate = toPlainWord(candidate);
    // A third of the letters may differ.
    const limit = Math.floor(Math.min(plain.length, plainCandidate.length) / 3);
    const away = Math.min(distance(plain, plainCandidate), distanceToBeginning(plain, plainCandidate));
    if (away <= limit && away < nearestDistance) {
      nearest = candidate;
      nearestDistance = away;
    }
  }
  return nearest;
}

/** `singelton` is near the beginning of `singleton_pattern`: short, and a slip. */
function distanceToBeginning(word: string, candidate: string): number {
  if (word.length < 4 || word.length >= candidate.length) return Infinity;
  return distance(word, candidate.slice(0, word.length)) + 1;
}

/** `errorHandling`, `error-handling` and `Error_Handling` are the same slip. */
function toPlainWord(word: string): string {
  return word
    .replace(/(?<=[a-z0-9])(?=[A-Z])/gu, "_")
    .replace(/[-\s]+/gu, "_")
    .toLowerCase();
}
