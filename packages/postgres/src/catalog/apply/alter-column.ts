import type { AlterTableCmd } from "libpg-query";

import type { Context } from "../context.js";
import { dropEntries } from "../drop/drop-entries.js";
import { partsOf } from "../drop/parts-of.js";
import { forEachDependency } from "../drop/refs-of.js";
import { expressionText } from "../expression-text.js";
import type { ColumnEntry, TableEntry, TypeRef } from "../model/entries.js";
import { getColumn, listChildren } from "../model/get-table.js";
import { StatementFailure } from "../model/statement-failure.js";
import type { State } from "../model/state.js";
import { canAssign } from "../types/can-assign.js";
import { canRefer } from "../types/can-refer.js";
import { formatType } from "../types/format-type.js";
import { resolveType } from "../types/resolve-type.js";
import { addSequence, isNullDefault } from "./build-column.js";
import { findTableRefs } from "./table-expression.js";

/** What ALTER TABLE … ALTER COLUMN changes: type, default, whether it may be null, identity. */
export function alterColumn(context: Context, table: TableEntry, command: AlterTableCmd, isDeep: boolean): void {
  const { state } = context;
  const { journal } = state;
  const column = getColumn(table, command.name ?? "");
  const all = isDeep ? [column, ...inheritedCopies(state, table, column)] : [column];
  switch (command.subtype) {
    case "AT_AlterColumnType":
      alterType(context, table, column, all, command);
      return;
    case "AT_ColumnDefault":
      for (const each of all) setDefault(context, table, each, command);
      return;
    case "AT_SetNotNull":
      for (const each of all) journal.set(each, "isNotNull", true);
      return;
    case "AT_DropNotNull":
      checkNullable(table, column);
      for (const each of all) journal.set(each, "isNotNull", false);
      return;
    case "AT_AddIdentity":
      addIdentity(context, table, column, command);
      return;
    case "AT_SetIdentity":
      if (column.identity === null && !command.missing_ok) throw notIdentity(table, column);
      return;
    case "AT_DropIdentity":
      if (column.identity === null) {
        if (command.missing_ok) return;
        throw notIdentity(table, column);
      }
      journal.set(column, "identity", null);
      dropEntries(
        state,
        partsOf(state, column).filter(({ is }) => is === "sequence"),
        false,
        context.place,
      );
      return;
    case "AT_DropExpression":
      if (!column.isGenerated && !command.missing_ok) {
        throw new StatementFailure(`column "${column.name}" of relation "${table.name}" is not a generated column`);
      }
      if (!column.isGenerated) return;
      for (const each of all) {
        journal.set(each, "isGenerated", false);
        journal.set(each, "default", null);
      }
  }
}

function inheritedCopies(state: State, table: TableEntry, column: ColumnEntry): ColumnEntry[] {
  return listChildren(state, table).flatMap((child) => child.columns.filter(({ name }) => name === column.name));
}

function notIdentity(table: TableEntry, column: ColumnEntry): StatementFailure {
  return new StatementFailure(`column "${column.name}" of relation "${table.name}" is not an identity column`);
}

function checkNullable(table: TableEntry, column: ColumnEntry): void {
  const key = table.constraints.find(({ type, columns }) => type === "primary" && columns.includes(column));
  if (key !== undefined) throw new StatementFailure(`column "${column.name}" is in a primary key`);
  if (column.identity !== null) {
    throw new StatementFailure(`column "${column.name}" of relation "${table.name}" is an identity column`);
  }
  const isInherited = table.parents.some((parent) =>
    parent.columns.some(({ name, isNotNull }) => name === column.name && isNotNull),
  );
  if (isInherited) throw new StatementFailure(`column "${column.name}" is marked NOT NULL in parent table`);
}

function alterType(
  context: Context,
  table: TableEntry,
  column: ColumnEntry,
  all: readonly ColumnEntry[],
  command: AlterTableCmd,
): void {
  const { state } = context;
  const definition = command.def !== undefined && "ColumnDef" in command.def ? command.def.ColumnDef : {};
  const type = resolveType(state, definition.typeName ?? {});
  if (!column.isLocal) throw new StatementFailure(`cannot alter inherited column "${column.name}"`);
  if (table.partitionKey.includes(column)) {
    throw new StatementFailure(
      `cannot alter column "${column.name}" because it is part of the partition key of relation "${table.name}"`,
    );
  }
  checkUsers(state, column);
  if (column.type !== null && !canAssign(column.type, type)) {
    if (definition.raw_default === undefined) {
      throw new StatementFailure(`column "${column.name}" cannot be cast automatically to type ${formatType(type)}`);
    }
    if (column.default !== null && !/^null$/iu.test(column.default.text) && !isCastTo(column.default.text, type)) {
      throw new StatementFailure(
        `default for column "${column.name}" cannot be cast automatically to type ${formatType(type)}`,
      );
    }
  }
  findTableRefs(context, table, definition.raw_default);
  checkReferences(state, column, type);
  for (const each of all) state.journal.set(each, "type", type);
}

/** `'open'::state` in a column of text was made text silently, and is a state again without being asked. */
function isCastTo(expression: string, type: TypeRef): boolean {
  const cast = /::\s*((?:[\p{L}\p{N}_$]+|"[^"]+"|\s*\.\s*)+)$/u.exec(expression)?.[1];
  if (cast === undefined) return false;
  const bare = (text: string): string => text.replaceAll(/["\s]/gu, "").replace(/^public\./u, "");
  return bare(cast) === bare(formatType(type));
}

/** Views, policies and triggers were made for the type as it is. */
function checkUsers(state: State, column: ColumnEntry): void {
  forEachDependency(state, [column], (dependent, needed) => {
    if (needed !== column) return;
    if (dependent.is === "table") throw new StatementFailure("cannot alter type of a column used by a view or rule");
    if (dependent.is === "policy")
      throw new StatementFailure("cannot alter type of a column used in a policy definition");
    if (dependent.is === "trigger")
      throw new StatementFailure("cannot alter type of a column used in a trigger definition");
    if (dependent.is === "column")
      throw new StatementFailure("cannot alter type of a column used by a generated column");
  });
}

/** Foreign keys from the column, and to it, are made anew for its new type. */
function checkReferences(state: State, column: ColumnEntry, type: TypeRef): void {
  for (const table of new Set([column.owner, ...state.dependents.find(state.schemas, [column])])) {
    if (table.is !== "table") continue;
    for (const { name, columns, target } of table.constraints) {
      target?.columns.forEach((referred, index) => {
        const from = columns[index];
        if (from === undefined || (from !== column && referred !== column)) return;
        const [own, other] = [from === column ? type : from.type, referred === column ? type : referred.type];
        if (own === null || other === null || canRefer(own, other)) return;
        throw new StatementFailure(`foreign key constraint "${name}" cannot be implemented`);
      });
    }
  }
}

function setDefault(context: Context, table: TableEntry, column: ColumnEntry, { def }: AlterTableCmd): void {
  const { state, sql } = context;
  if (column.identity !== null) {
    throw new StatementFailure(`column "${column.name}" of relation "${table.name}" is an identity column`);
  }
  if (column.isGenerated) {
    throw new StatementFailure(`column "${column.name}" of relation "${table.name}" is a generated column`);
  }
  if (def === undefined || isNullDefault(def, column.type)) {
    state.journal.set(column, "default", null);
    return;
  }
  const refs = findTableRefs(context, table, def);
  const text = expressionText(sql, findDefault(context, column.name));
  state.journal.set(column, "default", { is: "default", text, refs });
}

/** After `alter column name set default`, which the tree does not locate. */
function findDefault({ sql, place }: Context, name: string): number {
  const escaped = name.replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);
  const pattern = new RegExp(String.raw`\b(?:alter|column)\s+"?${escaped}"?\s+set\s+default\b`, "giu");
  pattern.lastIndex = place.range[0];
  return pattern.exec(sql.text) === null ? sql.text.length : pattern.lastIndex;
}

function addIdentity(context: Context, table: TableEntry, column: ColumnEntry, { def }: AlterTableCmd): void {
  const { journal } = context.state;
  if (column.identity !== null) {
    throw new StatementFailure(`column "${column.name}" of relation "${table.name}" is already an identity column`);
  }
  if (!column.isNotNull) {
    throw new StatementFailure(
      `column "${column.name}" of relation "${table.name}" must be declared NOT NULL before identity can be added`,
    );
  }
  if (column.default !== null) {
    throw new StatementFailure(`column "${column.name}" of relation "${table.name}" already has a default value`);
  }
  const isAlways = def !== undefined && "Constraint" in def && def.Constraint.generated_when === "a";
  journal.set(column, "identity", isAlways ? "always" : "by default");
  addSequence(context, column, table);
}
