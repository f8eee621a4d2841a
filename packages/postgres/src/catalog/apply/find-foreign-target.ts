import type { Constraint } from "libpg-query";

import type { ColumnEntry, ConstraintEntry, TableEntry } from "../model/entries.js";
import { getTable } from "../model/get-table.js";
import { listIndexes } from "../model/list-indexes.js";
import { toNames } from "../model/names.js";
import { StatementFailure } from "../model/statement-failure.js";
import type { State } from "../model/state.js";

/** What a foreign key refers to: columns of a table that a key or a unique index holds together. */
export function findForeignTarget(
  state: State,
  columns: readonly ColumnEntry[],
  node: Constraint,
): NonNullable<ConstraintEntry["target"]> {
  const table = getTable(state, node.pktable ?? {});
  if (table.kind !== "table") throw new StatementFailure(`referenced relation "${table.name}" is not a table`);
  const names = toNames(node.pk_attrs);
  if (names.length === 0) {
    const key = table.constraints.find(({ type }) => type === "primary");
    if (key === undefined) throw new StatementFailure(`there is no primary key for referenced table "${table.name}"`);
    checkCount(columns, key.columns);
    return { table, columns: key.columns, key };
  }
  const targets = names.map((name) => {
    const column = table.columns.find((candidate) => candidate.name === name);
    if (column === undefined)
      throw new StatementFailure(`column "${name}" referenced in foreign key constraint does not exist`);
    return column;
  });
  checkCount(columns, targets);
  const key = table.constraints.find(
    ({ type, columns: held }) => (type === "primary" || type === "unique") && isSameSet(held, targets),
  );
  if (key === undefined && !hasUniqueIndex(state, table, targets)) {
    throw new StatementFailure(
      `there is no unique constraint matching given keys for referenced table "${table.name}"`,
    );
  }
  return { table, columns: targets, key: key ?? null };
}

function checkCount(columns: readonly ColumnEntry[], targets: readonly ColumnEntry[]): void {
  if (columns.length !== targets.length) {
    throw new StatementFailure("number of referencing and referenced columns for foreign key disagree");
  }
}

function hasUniqueIndex(state: State, table: TableEntry, columns: readonly ColumnEntry[]): boolean {
  return listIndexes(state, table).some((entry) => entry.isUnique && isSameSet(entry.columns, columns));
}

function isSameSet(a: readonly (ColumnEntry | null)[], b: readonly ColumnEntry[]): boolean {
  return a.length === b.length && b.every((column) => a.includes(column));
}
