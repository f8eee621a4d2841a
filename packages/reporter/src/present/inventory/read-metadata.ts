import { placeOf } from "../text/place-of.js";
import type { InventoryDocumentItem } from "../../documents/inventory-document.js";

/** `metadata` of an item as one reads it in a table: what is missing is an empty cell, never a guess. */
export interface ItemDetails {
  readonly place: string;
  readonly text: (key: string) => string;
  readonly yesNo: (key: string) => string;
  /** A number, or how many there are of a list. */
  readonly count: (key: string) => string;
  readonly list: (key: string) => string;
}

/** Reads what tables show of an item. */
export function readMetadata(item: InventoryDocumentItem): ItemDetails {
  const line = item.metadata["line"];
  const value = (key: string): unknown => item.metadata[key];
  return {
    place: placeOf({ path: item.item_path, ...(typeof line === "number" ? { line } : {}) }),
    text: (key) => toText(value(key)),
    yesNo: (key) => (typeof value(key) === "boolean" ? (value(key) === true ? "yes" : "no") : ""),
    count: (key) => {
      const found = value(key);
      return Array.isArray(found) ? String(found.length) : toText(found);
    },
    list: (key) => {
      const found = value(key);
      return Array.isArray(found) ? found.filter((one) => typeof one === "string").join(", ") : toText(found);
    },
  };
}

function toText(value: unknown): string {
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}
