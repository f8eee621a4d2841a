import { join, posix } from "node:path";

import { ResolverFactory } from "oxc-resolver";

import type { ResolveModule } from "../graph/link-modules.js";
import { listEntryCandidates } from "./list-entry-candidates.js";
import type { AliasLoader, Aliases } from "./load-aliases.js";
import type { PackageManifest } from "./load-packages.js";

export interface ResolverOptions {
  /** Absolute. */
  readonly root: string;
  /** Whether a path, relative to the root, is a module worth finding. */
  readonly isKnown: (path: string) => boolean;
  readonly packages: readonly PackageManifest[];
  readonly aliases: AliasLoader;
}

const extensions = [".ts", ".tsx", ".mts", ".cts", ".js", ".jsx", ".mjs", ".cjs"];

/**
 * Makes the function that finds the module a specifier means: relative paths, tsconfig's `paths` and `baseUrl`, `#imports`, and
 * packages of this tree by name, installed and built or not. Whatever is in node_modules is none of this tree.
 */
export function createResolver({ root, isKnown, packages, aliases }: ResolverOptions): ResolveModule {
  const resolver = new ResolverFactory({
    modules: [],
    symlinks: false,
    extensions,
    extensionAlias: {
      ".js": [".ts", ".tsx", ".js", ".jsx"],
      ".jsx": [".tsx", ".jsx"],
      ".mjs": [".mts", ".mjs"],
      ".cjs": [".cts", ".cjs"],
    },
    conditionNames: ["source", "development", "types", "import", "require", "node", "default"],
    nodePath: false,
  });
  const packageOf = new Map(packages.flatMap((entry) => (entry.name === null ? [] : [[entry.name, entry] as const])));
  const prefix = root.endsWith("/") ? root : `${root}/`;

  const find = (folder: string, request: string): string | undefined => {
    const found = resolver.sync(join(root, folder), request).path;
    if (found?.startsWith(prefix) !== true) return undefined;
    const path = found.slice(prefix.length);
    return isKnown(path) ? path : undefined;
  };
  const findFirst = (candidates: readonly string[]): string | undefined => {
    for (const candidate of candidates) {
      const found = find("", `./${candidate}`);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  const findInPackage = (specifier: string): string | undefined => {
    const parts = specifier.split("/");
    const length = specifier.startsWith("@") ? 2 : 1;
    const owner = packageOf.get(parts.slice(0, length).join("/"));
    if (owner === undefined) return undefined;
    const found = owner.manifest["exports"] === undefined ? undefined : find(owner.folder, specifier);
    const candidates = listEntryCandidates(owner.manifest, parts.slice(length).join("/"));
    return found ?? findFirst(candidates.map((path) => posix.join(owner.folder, path)));
  };

  return (fromPath, specifier) => {
    // Bundlers take `./worker.ts?worker`.
    const request = specifier.replace(/\?.*$/s, "");
    if (request === "" || /^[a-z][a-z+.-]+:/i.test(request)) return undefined;
    const folder = posix.dirname(fromPath);
    if (/^(?:\.{1,2}(?:\/|$)|#)/.test(request)) {
      const found = find(folder, request);
      if (found !== undefined || !request.startsWith("#")) return found;
    }
    const config = aliases.load(folder === "." ? "" : folder);
    return (
      findFirst(listAliased(config, request)) ??
      findInPackage(request) ??
      (config.baseUrl === null ? undefined : findFirst([posix.join(config.baseUrl, request)]))
    );
  };
}

/** Where a specifier may lead by `paths`: an exact pattern first, then the one with the longest beginning, as TypeScript does. */
function listAliased({ paths }: Aliases, specifier: string): readonly string[] {
  let best: { readonly length: number; readonly found: readonly string[] } = { length: -1, found: [] };
  for (const { pattern, targets } of paths) {
    if (pattern === specifier) return targets;
    const star = pattern.indexOf("*");
    if (star < 0 || star <= best.length) continue;
    const behind = pattern.slice(star + 1);
    if (
      !specifier.startsWith(pattern.slice(0, star)) ||
      !specifier.endsWith(behind) ||
      specifier.length < star + behind.length
    )
      continue;
    const middle = specifier.slice(star, specifier.length - behind.length);
    best = { length: star, found: targets.map((target) => target.replace("*", () => middle)) };
  }
  return best.found;
}
