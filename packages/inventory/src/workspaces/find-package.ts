import type { PackageManifest } from "./load-packages.js";

/** Finds the package a file belongs to: the nearest folder upward whose package.json has a name. */
export function createPackageFinder(
  packages: readonly PackageManifest[],
): (path: string) => PackageManifest | undefined {
  const byFolder = new Map(packages.filter(({ name }) => name !== null).map((entry) => [entry.folder, entry]));
  return (path) => {
    let folder = path;
    while (folder !== "") {
      folder = folder.slice(0, Math.max(0, folder.lastIndexOf("/")));
      const found = byFolder.get(folder);
      if (found !== undefined) return found;
    }
    return undefined;
  };
}
