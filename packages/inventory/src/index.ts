export { discover, type DiscoverOptions } from "./discover.js";
export type { Inventory, InventoryItem, ServiceItem, ServiceMetadata } from "./inventory.js";
