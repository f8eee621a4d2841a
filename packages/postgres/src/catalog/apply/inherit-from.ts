import { createColumnEntry } from "../model/create-column-entry.js";
import type { ColumnEntry, ConstraintEntry, TableEntry } from "../model/entries.js";
import { addRelation } from "../model/add-entry.js";
import { chooseName } from "../model/object-name.js";
import { StatementFailure } from "../model/statement-failure.js";
import type { State } from "../model/state.js";
import { isSameType } from "../types/same-type.js";

/** What a table takes over from its parents: columns and checks; a partition keys, indexes and foreign keys too. */
export function inheritFrom(
  state: State,
  table: TableEntry,
  parents: readonly TableEntry[],
): { readonly columns: ColumnEntry[]; readonly finish: () => void } {
  const columns: ColumnEntry[] = [];
  for (const parent of parents) {
    for (const column of parent.columns) {
      const index = columns.findIndex(({ name }) => name === column.name);
      const before = columns[index];
      if (before?.type && column.type !== null && !isSameType(before.type, column.type)) {
        throw new StatementFailure(`inherited column "${column.name}" has a type conflict`);
      }
      const copy = createColumnEntry(table, column.name, column.type, table.created, {
        isNotNull: column.isNotNull || (before?.isNotNull ?? false),
        default: column.default === null ? null : { ...column.default },
        isGenerated: column.isGenerated,
        identity: table.isPartition ? column.identity : null,
        isLocal: false,
      });
      if (before === undefined) columns.push(copy);
      else columns[index] = copy;
    }
  }
  return {
    columns,
    finish: () => {
      for (const parent of parents) {
        for (const constraint of parent.constraints) copyConstraint(state, table, constraint);
        if (table.isPartition) copyTriggers(state, table, parent);
      }
    },
  };
}

/** A partition has the triggers on rows of the table it is part of. */
export function copyTriggers(state: State, table: TableEntry, parent: TableEntry): void {
  const copies = parent.triggers
    .filter(({ isRow }) => isRow)
    .map((trigger) => ({ ...trigger, owner: table, isInherited: true }));
  state.journal.set(table, "triggers", [...table.triggers, ...copies]);
}

/** Gives a child what a constraint of its parent asks for. */
export function copyConstraint(state: State, table: TableEntry, constraint: ConstraintEntry): void {
  if (constraint.type !== "check" && !table.isPartition) return;
  const columns = constraint.columns.flatMap((column) => table.columns.find(({ name }) => name === column.name) ?? []);
  const refs = new Set(
    [...constraint.refs].map((ref) =>
      ref.is === "column" && ref.owner === constraint.owner
        ? (table.columns.find(({ name }) => name === ref.name) ?? ref)
        : ref,
    ),
  );
  if (constraint.type === "check" && table.constraints.some(({ name }) => name === constraint.name)) return;
  const copy = { ...constraint, owner: table, columns, refs, isInherited: true };
  if (constraint.index === null) {
    state.journal.set(table, "constraints", [...table.constraints, copy]);
    return;
  }
  const label = constraint.type === "primary" ? "pkey" : constraint.type === "unique" ? "key" : "excl";
  const middle = constraint.type === "primary" ? "" : columns.map(({ name }) => name).join("_");
  const name = chooseName(table.name, middle, label, (taken) => table.schema.relations.has(taken));
  const index = { ...constraint.index, schema: table.schema, name, table, columns };
  addRelation(state, index);
  state.journal.set(table, "constraints", [...table.constraints, { ...copy, name, index }]);
}
