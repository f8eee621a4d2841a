import { findException, type CatalogedService } from "@continuous/source";
import type { CompiledStandards } from "@continuous/standards";

/** Of these standards an exception names services, which are known; of others tables, columns and the like. */
const servicesPart = "services.";

/**
 * Rules that may be silent in a file because of an exception. In ESLint an excepted finding leaves no trace, so that nobody
 * can tell it from one that is mended.
 */
export function findExceptedRules(
  path: string,
  { standards, exceptions }: CompiledStandards,
  servicesOf: ReadonlyMap<string, readonly CatalogedService[]>,
): ReadonlySet<string> {
  const services = servicesOf.get(path) ?? [];
  const names = services.flatMap((service) => [service.displayName, service.name, ...service.exports]);
  const excepted = standards.filter(({ id }) => {
    const ofStandard = exceptions.filter((exception) => exception.standard === id);
    if (findException(ofStandard, names, path) !== undefined) return true;
    return !id.startsWith(servicesPart) && ofStandard.some((exception) => exception.items.length > 0);
  });
  return new Set(excepted.flatMap(({ rules }) => rules.map((rule) => rule.id)));
}
