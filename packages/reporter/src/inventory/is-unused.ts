import type { InventoryDocumentItem } from "../documents/inventory-document.js";

/**
 * Whether nothing in the tree uses an item, as far as reading tells. A trigger function is used by its trigger; a test is no
 * use.
 */
export function isUnused({ item_type, metadata }: InventoryDocumentItem): boolean {
  if (item_type === "service") return metadata["importers"] === 0;
  if (metadata["is_trigger"] === true) return false;
  const references = metadata["references"];
  return Array.isArray(references) && references.length === 0;
}
