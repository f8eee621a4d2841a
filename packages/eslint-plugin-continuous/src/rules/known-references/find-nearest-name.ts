import { distance } from "fastest-levenshtein";

/** Longer names are no slip of the pen, and would only cost time. */
const longestName = 63;

/**
 * The name that was probably meant; `undefined` where none is near enough to be more than a guess. A third of the letters may
 * differ, and how words are put together (`userProfiles`, `user-profiles`) makes no difference.
 */
export function findNearestName(name: string, candidates: readonly string[]): string | undefined {
  if (name.length > longestName) return undefined;
  const plain = toPlainName(name);
  let nearest: string | undefined;
  let nearestDistance = Infinity;
  for (const candidate of candidates) {
    const plainCandidate = toPlainName(candidate);
    const limit = Math.floor(Math.min(plain.length, plainCandidate.length) / 3);
    if (Math.abs(plain.length - plainCandidate.length) > limit) continue;
    const away = distance(plain, plainCandidate);
    if (away > limit || away >= nearestDistance) continue;
    nearest = candidate;
    nearestDistance = away;
  }
  return nearest;
}

function toPlainName(name: string): string {
  return name
    .replace(/(?<=[a-z0-9])(?=[A-Z])/gu, "_")
    .replace(/[-\s.]+/gu, "_")
    .toLowerCase();
}
