import type { InventoryDocument } from "../../documents/inventory-document.js";
import { toJson } from "../to-json.js";

/** The document itself. */
export function renderInventoryJson(document: InventoryDocument): string {
  return toJson(document);
}
