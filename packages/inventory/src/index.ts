export { createModuleCache, type WritableModuleCache } from "./cache/create-module-cache.js";
export { parseModuleCache, renderModuleCache } from "./cache/render-module-cache.js";
export { discoverInventory, type DiscoverOptions } from "./discover-inventory.js";
export type {
  DatabaseSource,
  FunctionItem,
  FunctionMetadata,
  Inventory,
  InventoryItem,
  PipelineItem,
  PipelineMetadata,
  ServiceItem,
  ServiceMetadata,
  TableColumn,
  TableItem,
  TableMetadata,
} from "./inventory.js";
