import type { AlterTableCmd, RangeVar } from "libpg-query";

import type { Context } from "../context.js";
import { dropEntries } from "../drop/drop-entries.js";
import { forEachDependency } from "../drop/refs-of.js";
import { createColumnEntry } from "../model/create-column-entry.js";
import type { CompositeEntry } from "../model/entries.js";
import type { State } from "../model/state.js";
import { StatementFailure } from "../model/statement-failure.js";
import { findComposite, resolveType } from "../types/resolve-type.js";

/** ALTER TYPE … ADD, DROP or ALTER ATTRIBUTE. */
export function alterComposite(context: Context, { schemaname, relname }: RangeVar, command: AlterTableCmd): void {
  const { state } = context;
  const type = findComposite(
    state,
    [schemaname, relname].flatMap((name) => name ?? []),
  );
  if (type === undefined) throw new StatementFailure(`type "${relname ?? ""}" does not exist`);
  const definition = command.def !== undefined && "ColumnDef" in command.def ? command.def.ColumnDef : {};
  const name = command.subtype === "AT_AddColumn" ? (definition.colname ?? "") : (command.name ?? "");
  const before = type.columns.find((column) => column.name === name);
  if (command.subtype === "AT_AddColumn") {
    if (before !== undefined) throw new StatementFailure(`column "${name}" of relation "${type.name}" already exists`);
    const column = createColumnEntry(
      type,
      name,
      resolveType(state, definition.typeName ?? {}),
      context.placeAt(definition.location),
    );
    state.journal.set(type, "columns", [...type.columns, column]);
    return;
  }
  if (before === undefined) {
    if (command.missing_ok) return;
    throw new StatementFailure(`column "${name}" of relation "${type.name}" does not exist`);
  }
  if (command.subtype === "AT_DropColumn")
    dropEntries(state, [before], command.behavior === "DROP_CASCADE", context.place);
  else if (command.subtype === "AT_AlterColumnType") {
    checkUnused(state, type);
    state.journal.set(before, "type", resolveType(state, definition.typeName ?? {}));
  }
}

/** Rows that hold the type would have to be written anew. */
function checkUnused(state: State, type: CompositeEntry): void {
  forEachDependency(state, [type], (dependent, needed) => {
    if (needed !== type || dependent.is !== "column" || dependent.owner.is !== "table") return;
    throw new StatementFailure(
      `cannot alter type "${type.name}" because column "${dependent.owner.name}.${dependent.name}" uses it`,
    );
  });
}
