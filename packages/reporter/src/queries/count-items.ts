import type { History, ItemType } from "./history.js";

/** Items of the inventory, by type. */
export type ItemCounts = Readonly<Record<ItemType, number>>;

/**
 * What the inventory held at a moment: seen by then, and not gone. Of an item that went and came back, only the whole stretch
 * is known. `null`: nothing was discovered by then.
 */
export function countItems(history: History, at: number): ItemCounts | null {
  const counts = { service: 0, pipeline: 0, table: 0, function: 0 };
  let isKnown = false;
  for (const { item_type, first_seen_at, last_seen_at, is_active, count } of history.items) {
    if (first_seen_at > at) continue;
    isKnown = true;
    if (is_active || last_seen_at >= at) counts[item_type] += count;
  }
  return isKnown ? counts : null;
}
