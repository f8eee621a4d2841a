import type { AlterTableCmd } from "libpg-query";

import type { Context } from "../context.js";
import { dropEntries } from "../drop/drop-entries.js";
import type { TableEntry } from "../model/entries.js";
import { listChildren } from "../model/get-table.js";
import { StatementFailure } from "../model/statement-failure.js";
import { addConstraint } from "./add-constraint.js";
import { copyConstraint } from "./inherit-from.js";

/** ADD CONSTRAINT and DROP CONSTRAINT, in the table and in those that take it over. */
export function alterConstraint(context: Context, table: TableEntry, command: AlterTableCmd): void {
  const { state } = context;
  if (command.subtype === "AT_AddConstraint") {
    if (command.def === undefined || !("Constraint" in command.def)) return;
    addConstraint(context, table, command.def.Constraint);
    const added = table.constraints.at(-1);
    if (added === undefined) return;
    for (const child of listChildren(state, table)) {
      copyConstraint(state, child, added);
      if (added.type !== "primary") continue;
      for (const { name } of added.columns) {
        for (const column of child.columns) if (column.name === name) state.journal.set(column, "isNotNull", true);
      }
    }
    return;
  }
  const constraint = table.constraints.find(({ name }) => name === command.name);
  if (constraint === undefined) {
    if (command.missing_ok) return;
    throw new StatementFailure(`constraint "${command.name ?? ""}" of relation "${table.name}" does not exist`);
  }
  if (constraint.isInherited) {
    throw new StatementFailure(`cannot drop inherited constraint "${constraint.name}" of relation "${table.name}"`);
  }
  const copies = listChildren(state, table).flatMap((child) =>
    child.constraints.filter(({ name, isInherited }) => isInherited && name === constraint.name),
  );
  dropEntries(state, [constraint, ...copies], command.behavior === "DROP_CASCADE", context.place);
}
