/** Names, each once, in the order of their code units. */
export function sortedNames(names: readonly string[]): readonly string[] {
  return [...new Set(names)].sort();
}
