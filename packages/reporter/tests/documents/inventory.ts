import type { InventoryDocument, InventoryDocumentItem } from "../../src/documents/inventory-document.js";

/** The document of an inventory with `items`. */
export function inventoryDocument(items: readonly InventoryDocumentItem[]): InventoryDocument {
  return { schemaVersion: 1, tool: { name: "continuous", version: "0.1.0" }, root: ".", items, problems: [] };
}

export const storefrontInventory = inventoryDocument([
  {
    item_type: "function",
    item_name: "place_order",
    item_path: "supabase/migrations/0002_orders.sql",
    is_active: true,
    metadata: { kind: "database", returns: "uuid" },
  },
  {
    item_type: "pipeline",
    item_name: "deploy",
    item_path: "scripts/cli-pipeline/deploy/deploy-cli.sh",
    is_active: true,
    metadata: { commands: ["build", "help", "ship"], has_help: true, has_test: false, has_health_check: false },
  },
  {
    item_type: "service",
    item_name: "CartService",
    item_path: "packages/shop/src/services/cart-service/src/cart-service.ts",
    is_active: true,
    metadata: { kind: "class", line: 3, importers: 12, tests: ["packages/shop/src/services/cart-service.test.ts"] },
  },
  {
    item_type: "service",
    item_name: "Überweisung (packages/pay)",
    item_path: "packages/pay/src/überweisung-service.ts",
    is_active: false,
    metadata: {},
  },
  {
    item_type: "table",
    item_name: "orders",
    item_path: "supabase/migrations/0002_orders.sql",
    is_active: true,
    metadata: { kind: "table", line: 4, columns: [{ name: "id" }, { name: "total" }], row_level_security: true },
  },
]);
