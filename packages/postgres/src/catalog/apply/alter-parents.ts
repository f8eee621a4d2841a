import type { AlterTableCmd } from "libpg-query";

import type { Context } from "../context.js";
import type { TableEntry } from "../model/entries.js";
import { getTable, listChildren } from "../model/get-table.js";
import { StatementFailure } from "../model/statement-failure.js";
import { isSameType } from "../types/same-type.js";
import { copyConstraint, copyTriggers } from "./inherit-from.js";

/** ATTACH and DETACH PARTITION, INHERIT and NO INHERIT. */
export function alterParents(context: Context, table: TableEntry, command: AlterTableCmd): void {
  const { state } = context;
  const { journal } = state;
  const { def } = command;
  if (def === undefined) return;
  if ("PartitionCmd" in def) {
    if (!table.isPartitioned) {
      throw new StatementFailure(
        `ALTER action ${command.subtype === "AT_AttachPartition" ? "ATTACH" : "DETACH"} PARTITION cannot be performed on relation "${table.name}"`,
      );
    }
    const child = getTable(state, def.PartitionCmd.name ?? {});
    if (command.subtype === "AT_DetachPartition") {
      if (!child.parents.includes(table)) {
        throw new StatementFailure(`relation "${child.name}" is not a partition of relation "${table.name}"`);
      }
      journal.set(child, "isPartition", false);
      leave(context, child, table);
      return;
    }
    if (child.isPartition) throw new StatementFailure(`"${child.name}" is already a partition`);
    checkColumns(child, table);
    journal.set(child, "isPartition", true);
    journal.set(child, "parents", [table]);
    for (const constraint of table.constraints) {
      const isThere = child.constraints.some(
        ({ type, columns }) =>
          type === constraint.type &&
          type !== "check" &&
          columns.length === constraint.columns.length &&
          columns.every(({ name }, index) => name === constraint.columns[index]?.name),
      );
      if (!isThere) copyConstraint(state, child, constraint);
    }
    copyTriggers(state, child, table);
    for (const column of child.columns) journal.set(column, "isLocal", false);
    return;
  }
  if (!("RangeVar" in def)) return;
  const parent = getTable(state, def.RangeVar);
  if (command.subtype === "AT_DropInherit") {
    if (!table.parents.includes(parent)) {
      throw new StatementFailure(`relation "${parent.name}" is not a parent of relation "${table.name}"`);
    }
    leave(context, table, parent);
    return;
  }
  if (parent.kind === "view" || parent.kind === "materialized_view") {
    throw new StatementFailure(`ALTER action INHERIT cannot be performed on relation "${parent.name}"`);
  }
  if (parent.isPartitioned) throw new StatementFailure(`cannot inherit from partitioned table "${parent.name}"`);
  if (parent.isPartition) throw new StatementFailure(`cannot inherit from a partition`);
  if (table.isPartitioned) throw new StatementFailure("cannot change inheritance of partitioned table");
  if (table.isPartition) throw new StatementFailure("cannot change inheritance of a partition");
  if (table.parents.includes(parent)) {
    throw new StatementFailure(`relation "${parent.name}" would be inherited from more than once`);
  }
  if (parent === table || listChildren(state, table).includes(parent)) {
    throw new StatementFailure("circular inheritance not allowed");
  }
  checkColumns(table, parent);
  journal.set(table, "parents", [...table.parents, parent]);
}

function checkColumns(child: TableEntry, parent: TableEntry): void {
  for (const column of parent.columns) {
    const own = child.columns.find(({ name }) => name === column.name);
    if (own === undefined) throw new StatementFailure(`child table is missing column "${column.name}"`);
    if (own.type !== null && column.type !== null && !isSameType(own.type, column.type)) {
      throw new StatementFailure(`child table "${child.name}" has different type for column "${column.name}"`);
    }
    if (column.isNotNull && !own.isNotNull) {
      throw new StatementFailure(`column "${column.name}" in child table "${child.name}" must be marked NOT NULL`);
    }
  }
}

/** What came from the parent stays, and is the table's own. */
function leave({ state: { journal } }: Context, child: TableEntry, parent: TableEntry): void {
  const parents = child.parents.filter((other) => other !== parent);
  journal.set(child, "parents", parents);
  for (const column of child.columns) {
    const isInherited = parents.some((other) => other.columns.some(({ name }) => name === column.name));
    if (!isInherited) journal.set(column, "isLocal", true);
  }
  journal.set(
    child,
    "triggers",
    child.triggers.filter(({ isInherited }) => !isInherited),
  );
  journal.set(
    child,
    "constraints",
    child.constraints.map((constraint) => ({ ...constraint, isInherited: false })),
  );
}
