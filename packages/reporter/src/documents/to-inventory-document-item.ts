import type { InventoryDocumentItem } from "./inventory-document.js";

/** An item as documents show it, wherever it comes from: the tree, or the store with its dates. */
export function toInventoryDocumentItem(
  item: Omit<InventoryDocumentItem, "metadata"> & { readonly metadata: object },
): InventoryDocumentItem {
  const { item_type, item_name, item_path, is_active, metadata } = item;
  return { item_type, item_name, item_path, is_active, metadata: { ...metadata } };
}
