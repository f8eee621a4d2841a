import type { CatalogedService, ServiceCatalog, ServiceFacts } from "@continuous/source";

type ServicesByName = ReadonlyMap<string, readonly CatalogedService[]>;

/** A catalog is asked by every service of a run. */
const indexOf = new WeakMap<ServiceCatalog, ServicesByName>();

/** The services of a catalog that share a name with one, whichever of its names, in the catalog's order. */
export function listCandidates(facts: ServiceFacts, catalog: ServiceCatalog): readonly CatalogedService[] {
  const index = indexOf.get(catalog) ?? toIndex(catalog);
  indexOf.set(catalog, index);
  const found = new Set(namesOf(facts).flatMap((name) => index.get(name) ?? []));
  return [...found].sort((a, b) => (a.path === b.path ? 0 : a.path < b.path ? -1 : 1));
}

function toIndex({ services }: ServiceCatalog): ServicesByName {
  const index = new Map<string, CatalogedService[]>();
  for (const service of services) {
    for (const name of namesOf(service)) {
      const others = index.get(name);
      if (others === undefined) index.set(name, [service]);
      else others.push(service);
    }
  }
  return index;
}

/** A module of functions is called after its file. */
function namesOf({ name, instanceName }: ServiceFacts): readonly string[] {
  return [...new Set([name, instanceName ?? name].map((each) => each.toLowerCase()))];
}
