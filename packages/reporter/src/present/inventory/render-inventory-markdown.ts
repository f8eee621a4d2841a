import { escapeMarkdown, toCodeSpan } from "@continuous/source";

import type { InventoryDocument } from "../../documents/inventory-document.js";
import { renderProblemsMarkdown } from "../markdown/render-problems-markdown.js";
import { renderTableMarkdown } from "../markdown/render-table-markdown.js";
import { toInventoryTables } from "./inventory-tables.js";
import { summariseInventory } from "./summarise-inventory.js";

/** The inventory as Markdown: a table for each type of item. */
export function renderInventoryMarkdown(document: InventoryDocument): string {
  const tables = toInventoryTables(document).flatMap(({ title, columns, rows }) => {
    const cells = rows.map(([name = "", place = "", ...rest]) => [
      escapeMarkdown(name),
      toCodeSpan(place),
      ...rest.map((cell) => escapeMarkdown(cell)),
    ]);
    return [`### ${title}`, "", ...renderTableMarkdown(columns, cells), ""];
  });
  const problems = renderProblemsMarkdown(document.problems);
  return ["## Inventory", "", `${summariseInventory(document)}.`, "", ...tables, ...problems].join("\n");
}
