import type { AlterTableCmd, AlterTableStmt } from "libpg-query";

import type { Context } from "../context.js";
import type { TableEntry } from "../model/entries.js";
import { findRelation } from "../model/find-relation.js";
import { getTable } from "../model/get-table.js";
import { StatementFailure } from "../model/statement-failure.js";
import { alterColumn } from "./alter-column.js";
import { alterComposite } from "./alter-composite.js";
import { alterConstraint } from "./alter-constraint.js";
import { alterParents } from "./alter-parents.js";
import { addColumn, dropColumn } from "./add-drop-column.js";

/** Postgres does the parts of one ALTER TABLE in this order, whatever the order in which they are written. */
const passes: readonly (readonly string[])[] = [
  ["AT_DropColumn", "AT_DropConstraint", "AT_DropNotNull", "AT_DropIdentity", "AT_DropExpression"],
  ["AT_AlterColumnType"],
  ["AT_AddColumn"],
  ["AT_SetNotNull", "AT_AddIdentity"],
];

const followed: ReadonlySet<string> = new Set([
  ...passes.flat(),
  ...["AT_ColumnDefault", "AT_SetIdentity", "AT_AddConstraint", "AT_EnableRowSecurity", "AT_DisableRowSecurity"],
  ...[
    "AT_ForceRowSecurity",
    "AT_NoForceRowSecurity",
    "AT_AttachPartition",
    "AT_DetachPartition",
    "AT_AddInherit",
    "AT_DropInherit",
  ],
]);

/** ALTER TABLE, but for renaming and moving, which are statements of their own. Owner, storage and the like are passed over. */
export function alterTable(context: Context, statement: AlterTableStmt): void {
  const { state } = context;
  const commands = (statement.cmds ?? []).flatMap((node) => ("AlterTableCmd" in node ? [node.AlterTableCmd] : []));
  const { relation = {} } = statement;
  if (statement.objtype === "OBJECT_TYPE") {
    for (const command of commands) alterComposite(context, relation, command);
    return;
  }
  const found = findRelation(state, relation.schemaname, relation.relname ?? "");
  if (found === undefined && statement.missing_ok) return;
  // Indexes and sequences have nothing here that is kept.
  if (found !== undefined && found.is !== "table") return;
  const table = getTable(state, relation);
  const rank = (command: AlterTableCmd): number => {
    const isDroppedDefault = command.subtype === "AT_ColumnDefault" && command.def === undefined;
    const pass = isDroppedDefault ? 0 : passes.findIndex((names) => names.includes(command.subtype ?? ""));
    return pass === -1 ? passes.length : pass;
  };
  const finish: (() => void)[] = [];
  for (const command of commands.toSorted((a, b) => rank(a) - rank(b))) {
    applyCommand(context, table, command, relation.inh === true, finish);
  }
  for (const last of finish) last();
}

function applyCommand(
  context: Context,
  table: TableEntry,
  command: AlterTableCmd,
  isDeep: boolean,
  finish: (() => void)[],
): void {
  const { journal } = context.state;
  checkKind(table, command.subtype ?? "");
  switch (command.subtype) {
    case "AT_AddColumn":
      finish.push(addColumn(context, table, command));
      return;
    case "AT_DropColumn":
      dropColumn(context, table, command, isDeep);
      return;
    case "AT_AlterColumnType":
    case "AT_ColumnDefault":
    case "AT_SetNotNull":
    case "AT_DropNotNull":
    case "AT_AddIdentity":
    case "AT_SetIdentity":
    case "AT_DropIdentity":
    case "AT_DropExpression":
      alterColumn(context, table, command, isDeep);
      return;
    case "AT_AddConstraint":
    case "AT_DropConstraint":
      alterConstraint(context, table, command);
      return;
    case "AT_EnableRowSecurity":
      journal.set(table, "rowLevelSecurity", true);
      return;
    case "AT_DisableRowSecurity":
      journal.set(table, "rowLevelSecurity", false);
      return;
    case "AT_ForceRowSecurity":
      journal.set(table, "forceRowLevelSecurity", true);
      return;
    case "AT_NoForceRowSecurity":
      journal.set(table, "forceRowLevelSecurity", false);
      return;
    case "AT_AttachPartition":
    case "AT_DetachPartition":
    case "AT_AddInherit":
    case "AT_DropInherit":
      alterParents(context, table, command);
  }
}

/** Of a view only defaults can be changed, of what is kept here. */
function checkKind(table: TableEntry, subtype: string): void {
  if (!followed.has(subtype)) return;
  const isAllowed =
    table.kind === "table" ||
    (table.kind === "foreign_table" && !subtype.endsWith("Partition")) ||
    (table.kind === "view" && (subtype === "AT_ColumnDefault" || subtype === "AT_DropIdentity"));
  if (isAllowed) return;
  const action = subtype
    .slice("AT_".length)
    .replaceAll(/([a-z])([A-Z])/gu, "$1 $2")
    .toUpperCase();
  throw new StatementFailure(`ALTER action ${action} cannot be performed on relation "${table.name}"`);
}
