import type { Node } from "libpg-query";

import type { QueryColumns } from "./scope.js";

/** Gives columns the names of an alias list, as far as it goes. */
export function renameColumns(given: QueryColumns, aliases: readonly Node[]): QueryColumns {
  if (aliases.length === 0) return given;
  const names = aliases.map((node) => ("String" in node ? (node.String.sval ?? "") : ""));
  const columns = given.columns.map((column, index) => ({ ...column, name: names[index] ?? column.name }));
  const missing = given.isOpen ? names.slice(columns.length).map((name) => ({ name, type: null, source: null })) : [];
  return { columns: [...columns, ...missing], isOpen: given.isOpen };
}
