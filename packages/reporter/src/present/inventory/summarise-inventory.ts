import { countOf } from "@continuous/source";

import type { InventoryDocument, InventoryDocumentItem } from "../../documents/inventory-document.js";

const types = [
  "service",
  "pipeline",
  "table",
  "function",
] as const satisfies readonly InventoryDocumentItem["item_type"][];

/** `12 services, 3 tables`, or that nothing was found. */
export function summariseInventory(document: InventoryDocument): string {
  const counts = types.map((type) => ({
    type,
    count: document.items.filter((item) => item.item_type === type).length,
  }));
  const found = counts.filter(({ count }) => count > 0).map(({ type, count }) => countOf(count, type));
  if (document.doubtful !== undefined) found.push(`${String(document.doubtful.length)} doubtful`);
  if (document.left_out !== undefined) found.push(`${countOf(document.left_out.length, "file")} left out`);
  if (document.drift !== undefined && document.drift.length > 0) {
    found.push(countOf(document.drift.length, "difference"));
  }
  return found.length === 0 ? "Nothing to show" : found.join(", ");
}
