import type { ServiceFacts } from "./service-facts.js";

/**
 * The service a finding belongs to: the one whose lines hold it, else the only one of its module.
 * Rules use it for exceptions by item, the reporter for the item of an issue, so that both name the same.
 *
 * @param line - From 1.
 */
export function findServiceAt<Facts extends Pick<ServiceFacts, "line" | "endLine">>(
  services: readonly Facts[],
  line: number,
): Facts | undefined {
  return (
    services.find((service) => service.line <= line && line <= service.endLine) ??
    (services.length === 1 ? services[0] : undefined)
  );
}
