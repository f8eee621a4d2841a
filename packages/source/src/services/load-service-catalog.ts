import type { Problem } from "@continuous/standards";

import { readSourceFile } from "../files/read-source-file.js";
import { loadServicePackages } from "./load-service-packages.js";
import { parseKeptClasses } from "./parse-kept-classes.js";
import { parseServices } from "./parse-services.js";
import type { CatalogedService, ServiceCatalog, ServiceFacts, ServiceKeeper } from "./service-facts.js";
import { toDisplayNames } from "./to-display-names.js";

export interface ServiceCatalogRequest {
  /** Absolute. */
  readonly root: string;
  /** Live service files, relative to the root, with `/`. */
  readonly paths: readonly string[];
  /** All live files, where it matters who else makes instances of the services. */
  readonly live?: readonly string[];
}

export interface LoadedServiceCatalog {
  readonly catalog: ServiceCatalog;
  /** Files that could not be read or do not parse; the others still count. */
  readonly problems: readonly Problem[];
}

/** Reads and parses service files, and lists the services they export. It never throws for what is in a file. */
export function loadServiceCatalog({ root, paths, live }: ServiceCatalogRequest): LoadedServiceCatalog {
  const modules: { path: string; services: readonly ServiceFacts[] }[] = [];
  const problems: Problem[] = [];
  for (const path of [...new Set(paths)].sort()) {
    const source = readSourceFile(root, path);
    const found = source.ok ? parseServices(path, source.text) : source.problem;
    if ("code" in found) problems.push(found);
    else modules.push({ path, services: found });
  }
  const packages = loadServicePackages(root, paths);
  const catalog = { ...toCatalog(modules), ...(packages.length > 0 && { packages }) };
  if (live === undefined) return { catalog, problems };
  // A service file that exports no service of its own may still keep another's.
  const known = new Set(modules.filter(({ services }) => services.length > 0).map(({ path }) => path));
  const others = live.filter((path) => !known.has(path) && /\.[cm]?[jt]sx?$/u.test(path));
  return { catalog: { ...catalog, keepers: loadKeepers(root, others, catalog) }, problems };
}

/** Only who makes an instance of a class that anyone may construct is of interest. */
function loadKeepers(root: string, paths: readonly string[], catalog: ServiceCatalog): readonly ServiceKeeper[] {
  const classNames = new Set(
    catalog.services.flatMap(({ className, singleton }) => (singleton === null && className !== null ? className : [])),
  );
  if (classNames.size === 0) return [];
  return [...new Set(paths)].sort().flatMap((path): ServiceKeeper[] => {
    const source = readSourceFile(root, path);
    // Whoever lints the file says that it cannot be read.
    const keeps = source.ok ? parseKeptClasses(path, source.text, classNames) : [];
    return keeps.length === 0 ? [] : [{ path, keeps }];
  });
}

function toCatalog(
  modules: readonly { readonly path: string; readonly services: readonly ServiceFacts[] }[],
): ServiceCatalog {
  const services = modules.flatMap(({ path, services: facts }) => facts.map((service) => ({ ...service, path })));
  const names = toDisplayNames(services);
  return {
    schemaVersion: 1,
    services: services.map((service, index): CatalogedService => ({
      ...service,
      displayName: names[index] ?? service.name,
    })),
  };
}
