import type { Problem } from "@continuous/standards";

import type { Tool } from "./issues-document.js";

export interface InventoryDocumentItem {
  readonly item_type: "service" | "pipeline" | "table" | "function";
  readonly item_name: string;
  readonly item_path: string;
  readonly is_active: boolean;
  readonly metadata: Readonly<Record<string, unknown>>;
}

/** What `discover` and `inventory` print. Public: change it only by adding. */
export interface InventoryDocument {
  readonly schemaVersion: 1;
  readonly tool: Tool;
  readonly root: ".";
  /** Sorted by type, then name. */
  readonly items: readonly InventoryDocumentItem[];
  readonly problems: readonly Problem[];
}
