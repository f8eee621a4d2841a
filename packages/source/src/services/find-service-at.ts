import type { ServiceFacts } from "./service-facts.js";

type Place = Pick<ServiceFacts, "line" | "endLine">;

/** For each list, the last line that it or any service before it reaches; `undefined`: the list is in no order. */
const reachOf = new WeakMap<readonly Place[], readonly number[] | undefined>();

/**
 * The service a finding belongs to: the one whose lines hold it, else the only one of its module.
 * Rules use it for exceptions by item, the reporter for the item of an issue, so that both name the same.
 *
 * @param line - From 1.
 */
export function findServiceAt<Facts extends Place>(services: readonly Facts[], line: number): Facts | undefined {
  return findAround(services, line) ?? (services.length === 1 ? services[0] : undefined);
}

/** The first service whose lines hold this one. A generated module may have as many services as findings. */
function findAround<Facts extends Place>(services: readonly Facts[], line: number): Facts | undefined {
  const holds = (service: Place): boolean => service.line <= line && line <= service.endLine;
  if (!reachOf.has(services)) reachOf.set(services, toReach(services));
  const reach = reachOf.get(services);
  if (reach === undefined) return services.find(holds);
  let low = 0;
  let high = reach.length;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if ((reach[middle] ?? 0) < line) low = middle + 1;
    else high = middle;
  }
  // All before it end too early, and all after it start no earlier.
  const service = services[low];
  return service !== undefined && holds(service) ? service : undefined;
}

function toReach(services: readonly Place[]): readonly number[] | undefined {
  let last = 0;
  let start = 0;
  const reach: number[] = [];
  for (const { line, endLine } of services) {
    if (line < start) return undefined;
    start = line;
    last = Math.max(last, endLine);
    reach.push(last);
  }
  return reach;
}
