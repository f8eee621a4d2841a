import { toStem } from "@continuous/source";

import type { DoubtfulItem, ServiceItem } from "../inventory.js";

const mostNames = 5;

/**
 * Services that only one of two views sees: what is made like one and stands in no service file, and service files that hold
 * none.
 */
export function findDoubtfulServices(
  items: readonly ServiceItem[],
  strangers: readonly { readonly path: string; readonly names: readonly string[] }[],
): readonly DoubtfulItem[] {
  const byShape = items
    .filter(({ metadata }) => metadata.detected_by === "shape")
    .map(({ item_name, item_path }): DoubtfulItem => ({
      item_type: "service",
      item_name,
      item_path,
      seen_by: "shape",
      reason: "made like a service, in a file that standards.yaml calls no service file",
    }));
  const byPath = strangers.map(({ path, names }): DoubtfulItem => {
    const shown = names.slice(0, mostNames).join(", ") + (names.length > mostNames ? ", ..." : "");
    return {
      item_type: "service",
      item_name: toStem(path),
      item_path: path,
      seen_by: "path",
      reason: `a service file that exports nothing made like a service: ${shown}`,
    };
  });
  return [...byShape, ...byPath];
}
