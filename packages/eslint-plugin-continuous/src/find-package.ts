import type { ServicePackage } from "@continuous/source";

/**
 * The innermost package that holds a file.
 *
 * @param path - Relative to the root, with `/`.
 * @param packages - In any order.
 */
export function findPackage(path: string, packages: readonly ServicePackage[]): ServicePackage | undefined {
  return packages
    .filter(({ folder }) => folder === "" || path.startsWith(`${folder}/`))
    .reduce<ServicePackage | undefined>(
      (inner, each) => (inner === undefined || each.folder.length > inner.folder.length ? each : inner),
      undefined,
    );
}
