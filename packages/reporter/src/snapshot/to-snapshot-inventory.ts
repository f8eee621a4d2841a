import type { Inventory } from "@continuous/inventory";
import type { EditorSnapshot } from "@continuous/snapshot";

type SnapshotInventory = NonNullable<EditorSnapshot["inventory"]>;

/** What editors know of an inventory. */
export function toSnapshotInventory({ items, database }: Inventory, asOf: string): SnapshotInventory {
  return {
    as_of: asOf,
    items: items.map((item) => ({
      item_type: item.item_type,
      item_name: item.item_name,
      item_path: item.item_path,
      line: "line" in item.metadata ? item.metadata.line : 1,
      exports: item.item_type === "service" ? item.places : [],
      metadata: { ...item.metadata },
    })),
    database,
  };
}
