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
