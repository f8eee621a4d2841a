import type { InventoryDocument } from "../documents/inventory-document.js";
import type { DocumentFormat } from "./document-formats.js";
import { renderInventoryJson } from "./inventory/render-inventory-json.js";
import { renderInventoryMarkdown } from "./inventory/render-inventory-markdown.js";
import { renderInventoryText } from "./inventory/render-inventory-text.js";
import type { TextOptions } from "./text/text-options.js";

const presenters: Readonly<Record<DocumentFormat, (document: InventoryDocument, options: TextOptions) => string>> = {
  text: renderInventoryText,
  json: renderInventoryJson,
  markdown: renderInventoryMarkdown,
};

/** The inventory in a format. The options are for `text`. */
export function renderInventory(format: DocumentFormat, document: InventoryDocument, options: TextOptions): string {
  return presenters[format](document, options);
}
