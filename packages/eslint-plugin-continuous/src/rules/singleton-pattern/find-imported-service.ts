import { posix } from "node:path";

import type { CatalogedService } from "@continuous/source";

import type { ImportedName } from "./list-imports.js";

/**
 * The cataloged service whose class an import names; `undefined` where that is not sure.
 *
 * @param path - Of the importing module, relative to the root.
 */
export function findImportedService(
  { source, imported }: ImportedName,
  path: string,
  services: readonly CatalogedService[],
): CatalogedService | undefined {
  const isRelative = source.startsWith(".");
  const target = toModule(isRelative ? posix.join(posix.dirname(path), source) : source);
  const candidates = listNamed(services, imported);
  const exact = candidates.filter((service) => toModule(service.path) === target);
  if (exact.length > 0) return only(exact);
  // A default export says nothing of whose it is.
  if (imported === "default")
    return only(candidates.filter((service) => endsWith(service.path, tailOf(source)) && !isRelative));
  const candidate = only(candidates);
  if (candidate === undefined) return undefined;
  if (isRelative) return candidate.path.startsWith(`${target}/`) ? candidate : undefined;
  // An alias names a folder of this repository, where a package's name may stand for any.
  if (isAlias.test(source) && !isAt(candidate.path, tailOf(source))) return undefined;
  return candidate;
}

/** `@/services`, `~/services`, `#services`, `src/services`. */
const isAlias = /^(?:@\/|~|#|src\/)/u;

/** Whether a module is what a path without its beginning names, or lies below it. */
function isAt(path: string, tail: string): boolean {
  return tail === "" || endsWith(path, tail) || `/${path}`.includes(`/${tail}/`);
}

/** Every use of an import asks. */
const namedOf = new WeakMap<readonly CatalogedService[], Map<string, readonly CatalogedService[]>>();

function listNamed(services: readonly CatalogedService[], imported: string): readonly CatalogedService[] {
  const byName = namedOf.get(services) ?? new Map<string, readonly CatalogedService[]>();
  namedOf.set(services, byName);
  const named =
    byName.get(imported) ?? services.filter((service) => service.className !== null && names(service, imported));
  byName.set(imported, named);
  return named;
}

function names(service: CatalogedService, imported: string): boolean {
  return service.exports.includes(imported) && (imported === "default" || imported === service.className);
}

function only<Item>(items: readonly Item[]): Item | undefined {
  return items.length === 1 ? items[0] : undefined;
}

/** Without extension and without `/index`: as a specifier may name it. */
function toModule(path: string): string {
  return path.replace(/\.[cm]?[jt]sx?$/u, "").replace(/(?:^|\/)index$/u, "");
}

/** What stands behind an alias or a package's name: of `@/services/auth` it is `services/auth`. */
function tailOf(source: string): string {
  const parts = source.split("/");
  return toModule(parts.slice(source.startsWith("@") && !source.startsWith("@/") ? 2 : 1).join("/"));
}

function endsWith(path: string, tail: string): boolean {
  return tail !== "" && `/${toModule(path)}`.endsWith(`/${tail}`);
}
