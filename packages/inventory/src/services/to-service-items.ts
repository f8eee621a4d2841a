import { toDisplayNames } from "@continuous/source";

import type { ServiceItem } from "../inventory.js";
import type { ModuleService } from "../modules/module-facts.js";

/** A service, and where it is. */
export interface FoundService extends ModuleService {
  readonly path: string;
}

/** What the rest of the tree says of a service. */
export interface ServiceUse {
  /** Live modules that import it, sorted. */
  readonly importedBy: readonly string[];
  readonly tests: readonly string[];
  readonly package: string | null;
  readonly owner: string | null;
  readonly tables: readonly string[];
  readonly hosts: readonly string[];
}

/** Of what everything imports, the names of some tell as much as those of all. */
const mostImporters = 100;

/** Makes the items of services, sorted by name. */
export function toServiceItems(
  found: readonly FoundService[],
  useOf: (service: FoundService) => ServiceUse,
): readonly ServiceItem[] {
  const pathsOf = new Map<string, Set<string>>();
  for (const { facts, path } of found) pathsOf.set(facts.name, (pathsOf.get(facts.name) ?? new Set()).add(path));
  const names = toItemNames(found);
  const items = found.map((service) => {
    const { facts, path, detectedBy } = service;
    const use = useOf(service);
    return {
      item_type: "service",
      item_name: names.get(service) ?? facts.name,
      item_path: path,
      is_active: true,
      places: service.places,
      metadata: {
        name: facts.name,
        kind: facts.kind,
        exports: facts.exports,
        methods: facts.methods,
        line: facts.line,
        package: use.package,
        singleton: facts.singleton,
        environment: facts.environment,
        health_check: facts.healthCheck,
        importers: use.importedBy.length,
        imported_by: use.importedBy.slice(0, mostImporters),
        tests: use.tests,
        duplicates: [...(pathsOf.get(facts.name) ?? [])].filter((other) => other !== path).sort(),
        owner: use.owner,
        detected_by: detectedBy,
        description: service.description,
        tables: use.tables,
        hosts: use.hosts,
      },
    } satisfies ServiceItem;
  });
  return items.sort((a, b) => compare(a.item_name, b.item_name) || compare(a.item_path, b.item_path));
}

/**
 * Services of service files keep the names that rules and issues give them, which know of no others; what has only the
 * shape of a service makes way.
 */
function toItemNames(found: readonly FoundService[]): ReadonlyMap<FoundService, string> {
  const names = new Map<FoundService, string>();
  const byPath = found.filter(({ detectedBy }) => detectedBy === "path");
  const pathNames = toDisplayNames(byPath.map(toNamed));
  for (const [index, service] of byPath.entries()) names.set(service, pathNames[index] ?? service.facts.name);
  const allNames = toDisplayNames(found.map(toNamed));
  for (const [index, service] of found.entries()) {
    if (service.detectedBy === "shape") names.set(service, allNames[index] ?? service.facts.name);
  }
  return names;
}

function toNamed({ facts, path }: FoundService): { readonly name: string; readonly path: string } {
  return { name: facts.name, path };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
