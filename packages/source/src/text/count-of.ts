/** `1 file`, `2 files`. `plural` is for words that do not just take an `s`. */
export function countOf(count: number, singular: string, plural = `${singular}s`): string {
  return `${String(count)} ${count === 1 ? singular : plural}`;
}
