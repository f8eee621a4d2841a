import type { AlterTableCmd } from "libpg-query";

import type { Context } from "../context.js";
import { dropEntries } from "../drop/drop-entries.js";
import { createColumnEntry } from "../model/create-column-entry.js";
import type { ColumnEntry, TableEntry } from "../model/entries.js";
import { listChildren } from "../model/get-table.js";
import { StatementFailure } from "../model/statement-failure.js";
import { addConstraint } from "./add-constraint.js";
import { buildColumn } from "./build-column.js";

/** ADD COLUMN, in the table and in all that inherit from it. What it gives back adds the constraints written with it. */
export function addColumn(context: Context, table: TableEntry, command: AlterTableCmd): () => void {
  const { state } = context;
  const definition = command.def !== undefined && "ColumnDef" in command.def ? command.def.ColumnDef : {};
  const name = definition.colname ?? "";
  if (table.kind === "view" || table.kind === "materialized_view") {
    throw new StatementFailure(`ALTER action ADD COLUMN cannot be performed on relation "${table.name}"`);
  }
  if (table.columns.some((column) => column.name === name)) {
    if (command.missing_ok) return () => undefined;
    throw new StatementFailure(`column "${name}" of relation "${table.name}" already exists`);
  }
  if (table.isPartition) throw new StatementFailure("cannot add column to a partition");
  const { column, constraints, finish } = buildColumn(context, table, definition);
  state.journal.set(table, "columns", [...table.columns, column]);
  finish();
  for (const child of listChildren(state, table)) {
    if (child.columns.some((other) => other.name === name)) continue;
    state.journal.set(child, "columns", [...child.columns, inherit(child, column)]);
  }
  return () => {
    for (const constraint of constraints) addConstraint(context, table, constraint, column);
  };
}

function inherit(child: TableEntry, column: ColumnEntry): ColumnEntry {
  return createColumnEntry(child, column.name, column.type, column.created, {
    isNotNull: column.isNotNull,
    default: column.default === null ? null : { ...column.default },
    isGenerated: column.isGenerated,
    isLocal: false,
  });
}

export function dropColumn(context: Context, table: TableEntry, command: AlterTableCmd, isDeep: boolean): void {
  const { state, place } = context;
  const column = table.columns.find(({ name }) => name === command.name);
  if (column === undefined) {
    if (command.missing_ok) return;
    throw new StatementFailure(`column "${command.name ?? ""}" of relation "${table.name}" does not exist`);
  }
  if (table.kind === "view" || table.kind === "materialized_view") {
    throw new StatementFailure(`ALTER action DROP COLUMN cannot be performed on relation "${table.name}"`);
  }
  if (!column.isLocal) throw new StatementFailure(`cannot drop inherited column "${column.name}"`);
  if (table.partitionKey.includes(column)) {
    throw new StatementFailure(
      `cannot drop column "${column.name}" because it is part of the partition key of relation "${table.name}"`,
    );
  }
  const children = listChildren(state, table).flatMap((child) =>
    child.columns.filter(({ name }) => name === column.name),
  );
  const isCascade = command.behavior === "DROP_CASCADE";
  dropEntries(state, [column, ...children.filter(({ isLocal }) => isDeep && !isLocal)], isCascade, place);
  // What a child wrote itself, or keeps with ONLY, is its own from now on.
  for (const child of children) if (child.isLocal || !isDeep) state.journal.set(child, "isLocal", true);
}
