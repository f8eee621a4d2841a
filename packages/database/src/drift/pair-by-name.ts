interface Named {
  readonly name: string;
}

/** What two lists say of the same names; at least one of the two is there. Sorted by name. */
export function pairByName<Ours extends Named, Theirs extends Named>(
  ours: readonly Ours[],
  theirs: readonly Theirs[],
): readonly ([Ours, Theirs | undefined] | [undefined, Theirs])[] {
  const oursByName = new Map(ours.map((one) => [one.name, one]));
  const theirsByName = new Map(theirs.map((one) => [one.name, one]));
  const pairs: (readonly [string, [Ours, Theirs | undefined] | [undefined, Theirs]])[] = [
    ...[...oursByName].map(
      ([name, one]) => [name, [one, theirsByName.get(name)] as [Ours, Theirs | undefined]] as const,
    ),
    ...[...theirsByName].flatMap(([name, one]) =>
      oursByName.has(name) ? [] : [[name, [undefined, one] as [undefined, Theirs]] as const],
    ),
  ];
  return pairs.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, pair]) => pair);
}
