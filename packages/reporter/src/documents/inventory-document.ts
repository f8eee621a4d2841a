import type { DriftRow } from "@continuous/database";
import type { Problem } from "@continuous/standards";

import type { Tool } from "./issues-document.js";

export interface InventoryDocumentItem {
  readonly item_type: "service" | "pipeline" | "table" | "function";
  readonly item_name: string;
  readonly item_path: string;
  readonly is_active: boolean;
  readonly metadata: Readonly<Record<string, unknown>>;
}

/** What only one of two views sees: the shape of the code, or its path, name or use. */
export interface InventoryDoubt {
  readonly item_type: InventoryDocumentItem["item_type"];
  readonly item_name: string;
  readonly item_path: string;
  readonly seen_by: "path" | "shape" | "use";
  readonly reason: string;
}

/** A file that was not looked through, and why. */
export interface InventoryLeftOut {
  readonly path: string;
  readonly reason: string;
  readonly because: string;
}

/** What `discover` and `inventory` print. Public: change it only by adding. */
export interface InventoryDocument {
  readonly schemaVersion: 1;
  readonly tool: Tool;
  readonly root: ".";
  /** Sorted by type, then name; of `inventory find`: closest first. */
  readonly items: readonly InventoryDocumentItem[];
  /** Of `inventory --doubtful` alone. */
  readonly doubtful?: readonly InventoryDoubt[] | undefined;
  /** Of `inventory --left-out` alone. */
  readonly left_out?: readonly InventoryLeftOut[] | undefined;
  /** Of `discover` alone: where migrations, generated types and live database disagree. */
  readonly drift?: readonly DriftRow[] | undefined;
  readonly problems: readonly Problem[];
}
