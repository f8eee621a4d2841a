import type { Inventory, ServiceItem } from "@continuous/inventory";
import { countOf, nameSome } from "@continuous/source";

import type { HealthRow } from "../documents/health-document.js";

/** Whether services can be told apart, and are reached by tests. */
export function findServiceRows({ items }: Inventory): readonly HealthRow[] {
  const services = items.filter((item): item is ServiceItem => item.item_type === "service");
  const base = { area: "services", path: null, line: 1 } as const;
  if (services.length === 0)
    return [{ ...base, name: "services", status: "skipped", why: "there are none here", next: null }];
  const twice = services.filter(({ metadata }) => metadata.detected_by === "path" && metadata.duplicates.length > 0);
  const untested = services.filter(({ metadata }) => metadata.detected_by === "path" && metadata.tests.length === 0);
  const checked = services.filter(({ metadata }) => metadata.health_check !== null);
  return [
    {
      ...base,
      name: "names",
      status: twice.length > 0 ? "warn" : "pass",
      why:
        twice.length > 0
          ? `${listNames(twice)}: other modules have services of the same name`
          : "no two services have the same name",
      next: twice.length > 0 ? "Rename one, or bring them together: `continuous inventory --duplicates`." : null,
    },
    {
      ...base,
      name: "tests",
      status: untested.length > 0 ? "warn" : "pass",
      why: untested.length > 0 ? `no test reaches ${listNames(untested)}` : "tests reach every service",
      next: untested.length > 0 ? "Write a test that imports it: `continuous test services` lists all." : null,
    },
    {
      ...base,
      name: "health checks",
      status: "pass",
      why: `${String(checked.length)} of ${countOf(services.length, "service")} can be asked how they are`,
      next: null,
    },
  ];
}

function listNames(services: readonly ServiceItem[]): string {
  return nameSome(services.map(({ item_name }) => item_name));
}
