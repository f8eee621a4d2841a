/** Renames one after the other: what the first step renamed, and the second again, has the last name. */
export function chainRenames(
  first: ReadonlyMap<string, string>,
  second: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const between = new Set(first.values());
  return new Map([
    ...[...first].map(([from, to]) => [from, second.get(to) ?? to] as const),
    ...[...second].filter(([from]) => !between.has(from)),
  ]);
}
