export { discoverInventory, type DiscoverOptions } from "./discover-inventory.js";
export type { Inventory, InventoryItem, ServiceItem, ServiceMetadata } from "./inventory.js";
