import { sanitiseForTerminal } from "@continuous/source";
import { createColors } from "picocolors";

import type { InventoryDocument } from "../../documents/inventory-document.js";
import { renderProblemLines } from "../text/render-problem-lines.js";
import { renderTable } from "../text/render-table.js";
import type { TextOptions } from "../text/text-options.js";
import { toInventoryTables } from "./inventory-tables.js";
import { summariseInventory } from "./summarise-inventory.js";

/** The inventory for a person: a table for each type of item, then problems, then one line that sums up. */
export function renderInventoryText(document: InventoryDocument, options: TextOptions): string {
  const colours = createColors(options.colour);
  const lines = toInventoryTables(document).flatMap(({ title, columns, rows }) => {
    const cells = rows.map((row) => row.map((cell) => sanitiseForTerminal(cell)));
    return [colours.bold(title), "", ...renderTable(columns, cells, options.width, colours.dim), ""];
  });
  lines.push(...renderProblemLines(document.problems, options), colours.bold(summariseInventory(document)));
  return `${lines.join("\n")}\n`;
}
