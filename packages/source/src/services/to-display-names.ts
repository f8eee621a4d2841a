/**
 * Names for people, one for each service and each only once: the name, `Name (directory)` where several have it, and
 * the whole path where even that is not enough.
 */
export function toDisplayNames(
  services: readonly { readonly name: string; readonly path: string }[],
): readonly string[] {
  const byName = countOf(services.map(({ name }) => name));
  const withDirectory = services.map(({ name, path }) =>
    byName.get(name) === 1 ? name : `${name} (${directoryOf(path)})`,
  );
  const byDirectory = countOf(withDirectory);
  return withDirectory.map((displayName, index) => {
    const service = services[index];
    return service === undefined || byDirectory.get(displayName) === 1
      ? displayName
      : `${service.name} (${service.path})`;
  });
}

function countOf(names: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

function directoryOf(path: string): string {
  return path.split("/").slice(0, -1).join("/") || ".";
}
