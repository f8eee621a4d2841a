import { posix } from "node:path";

import type { SnapshotItem } from "@continuous/snapshot";

/**
 * The services, of those that export a name, that an import of it may mean: by its path; through a barrel in a folder around; by the
 * name of a package; by an alias whose end is the end of the service's path. Empty, or one, unless the name is not unique there.
 *
 * @param path - The importing module's, relative to the root.
 * @param services - Services that export the imported name; for `*`, any.
 */
export function findImportedServices(
  path: string,
  specifier: string,
  services: readonly SnapshotItem[],
): readonly SnapshotItem[] {
  if (specifier.startsWith(".")) return findBelow(posix.join(posix.dirname(path), specifier), services);
  const ofPackage = services.filter(({ metadata: { package: name } }) => {
    return typeof name === "string" && (specifier === name || specifier.startsWith(`${name}/`));
  });
  const [first] = ofPackage;
  if (first === undefined) return findByAlias(specifier, services);
  const inner = specifier.slice(String(first.metadata["package"]).length + 1);
  const exact = ofPackage.filter(
    ({ item_path }) => inner !== "" && toModulePath(item_path).endsWith(`/${toModulePath(inner)}`),
  );
  return exact.length > 0 ? exact : ofPackage;
}

/** The module itself; else what a barrel there hands on. */
function findBelow(target: string, services: readonly SnapshotItem[]): readonly SnapshotItem[] {
  const module = toModulePath(target);
  const exact = services.filter(({ item_path }) => toModulePath(item_path) === module);
  if (exact.length > 0) return exact;
  return services.filter(({ item_path }) => module === "." || module === "index" || item_path.startsWith(`${module}/`));
}

/** `@/services/orders`, `~/services/orders`, `#services/orders`, `@app/services/orders`. A package of strangers has no such path. */
function findByAlias(specifier: string, services: readonly SnapshotItem[]): readonly SnapshotItem[] {
  const isAlias = /^(?:[@~#$]\/|[#~]|src\/|app\/)/u.test(specifier);
  const whole = toModulePath(specifier.replace(/^[@~#$]\/?/u, ""));
  for (const tail of [whole, whole.split("/").slice(1).join("/")]) {
    if (tail === "" || (!isAlias && !tail.includes("/"))) continue;
    const exact = services.filter(({ item_path }) => `/${toModulePath(item_path)}`.endsWith(`/${tail}`));
    if (exact.length > 0) return exact;
    const below = isAlias ? services.filter(({ item_path }) => `/${item_path}`.includes(`/${tail}/`)) : [];
    if (below.length > 0) return below;
  }
  return [];
}

/** Without its ending, and without `index`, which an import may leave out. */
function toModulePath(path: string): string {
  return path
    .replace(/\.(?:[cm]?[jt]sx?)$/u, "")
    .replace(/^\.\//u, "")
    .replace(/(.)\/index$/u, "$1");
}
