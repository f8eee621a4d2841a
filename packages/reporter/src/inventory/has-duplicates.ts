import type { InventoryDocumentItem } from "../documents/inventory-document.js";

/** Whether others have the same name in other places. */
export function hasDuplicates({ metadata }: InventoryDocumentItem): boolean {
  const duplicates = metadata["duplicates"];
  return Array.isArray(duplicates) && duplicates.length > 0;
}
