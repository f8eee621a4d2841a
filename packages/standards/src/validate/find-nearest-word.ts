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
    // A third of the letters may differ; `singleton` for `singleton_pattern` is short, not wrong.
    const limit = Math.floor(Math.min(plain.length, plainCandidate.length) / 3);
    const away = plain.length >= 4 && plainCandidate.startsWith(plain) ? 1 : distance(plain, plainCandidate);
    if (away <= limit && away < nearestDistance) {
      nearest = candidate;
      nearestDistance = away;
    }
  }
  return nearest;
}

/** `errorHandling`, `error-handling` and `Error_Handling` are the same slip. */
function toPlainWord(word: string): string {
  return word
    .replace(/(?<=[a-z0-9])(?=[A-Z])/gu, "_")
    .replace(/[-\s]+/gu, "_")
    .toLowerCase();
}
