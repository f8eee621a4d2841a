import type { RangeVar } from "libpg-query";

import type { ColumnEntry, TableEntry } from "./entries.js";
import { findRelation, getRelation } from "./find-relation.js";
import { StatementFailure } from "./statement-failure.js";
import type { State } from "./state.js";

/** The table or view a name means; without one the statement fails. */
export function getTable(state: State, name: RangeVar): TableEntry {
  const relation = getRelation(state, name);
  if (relation.is !== "table") throw new StatementFailure(`"${relation.name}" is not a table`);
  return relation;
}

/** As a name in a list: `schema`, `table`. */
export function getTableByNames(state: State, names: readonly string[]): TableEntry {
  const relation = findRelation(state, names.at(-2), names.at(-1) ?? "");
  if (relation === undefined) throw new StatementFailure(`relation "${names.join(".")}" does not exist`);
  if (relation.is !== "table") throw new StatementFailure(`"${relation.name}" is not a table`);
  return relation;
}

export function getColumn(
  table: { readonly name: string; readonly columns: readonly ColumnEntry[] },
  name: string,
): ColumnEntry {
  const column = table.columns.find((candidate) => candidate.name === name);
  if (column === undefined) throw new StatementFailure(`column "${name}" of relation "${table.name}" does not exist`);
  return column;
}

/** All tables that inherit from one, however far down, partitions among them. */
export function listChildren(state: State, table: TableEntry): TableEntry[] {
  const children = state.dependents
    .find(state.schemas, [table])
    .filter((entry) => entry.is === "table")
    .filter((entry) => entry.parents.includes(table));
  return children.flatMap((child) => [child, ...listChildren(state, child)]);
}
