import type { TableEntry } from "../model/entries.js";
import type { FromItem } from "./scope.js";

/** The columns of a table or view, for names to mean. */
export function toItem(table: TableEntry, name = table.name): FromItem {
  const columns = table.columns.map((column) => ({ name: column.name, type: column.type, source: column }));
  return { name, entry: table, columns, isOpen: !table.isComplete };
}
