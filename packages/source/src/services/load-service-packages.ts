import { readSourceFile } from "../files/read-source-file.js";
import { findPackageFacts } from "./find-package-facts.js";
import type { ServicePackage } from "./service-facts.js";

/**
 * The packages that some files belong to, sorted by folder: of each file the nearest folder upward with a package.json.
 *
 * @param paths - Relative to the root, with `/`.
 */
export function loadServicePackages(root: string, paths: readonly string[]): readonly ServicePackage[] {
  const nearest = new Map<string, ServicePackage | undefined>();
  const find = (folder: string): ServicePackage | undefined => {
    if (nearest.has(folder)) return nearest.get(folder);
    // Without one, or with one that cannot be read, the next one upward counts.
    const read = readSourceFile(root, folder === "" ? "package.json" : `${folder}/package.json`);
    const above = folder === "" ? undefined : () => find(parentOf(folder));
    const found = read.ok ? { folder, ...findPackageFacts(read.text) } : above?.();
    nearest.set(folder, found);
    return found;
  };
  const packages = new Set(paths.flatMap((path) => find(parentOf(path)) ?? []));
  return [...packages].sort((a, b) => (a.folder < b.folder ? -1 : 1));
}

function parentOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}
