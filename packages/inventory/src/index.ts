export { createModuleCache, type WritableModuleCache } from "./cache/create-module-cache.js";
export { parseModuleCache, renderModuleCache } from "./cache/render-module-cache.js";
export { findItems, type FindableItem } from "./find/find-items.js";
export { discoverInventory, type DiscoverOptions } from "./discover-inventory.js";
export { discoverPipelines } from "./pipelines/discover-pipelines.js";
export { parseDispatch } from "./pipelines/parse-dispatch.js";
export type {
  DatabaseSource,
  DoubtfulItem,
  FunctionItem,
  FunctionMetadata,
  Inventory,
  InventoryItem,
  LeftOutPath,
  PipelineItem,
  PipelineMetadata,
  ServiceItem,
  ServiceMetadata,
  TableColumn,
  TableItem,
  TableMetadata,
} from "./inventory.js";
