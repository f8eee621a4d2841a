import type { Finding } from "@continuous/engine/lint";

/**
 * The findings that a text has and the one before it had not. Lines move, so rule and message tell: as many of a kind as there
 * were before are the same ones.
 */
export function findNewFindings(before: readonly Finding[], after: readonly Finding[]): readonly Finding[] {
  const left = new Map<string, number>();
  for (const finding of before) left.set(toKey(finding), (left.get(toKey(finding)) ?? 0) + 1);
  return after.filter((finding) => {
    const count = left.get(toKey(finding)) ?? 0;
    left.set(toKey(finding), count - 1);
    return count <= 0;
  });
}

function toKey({ rule, message }: Finding): string {
  return `${rule ?? ""}\n${message}`;
}
