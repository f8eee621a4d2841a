import type { Constraint } from "libpg-query";

import type { Context } from "../context.js";
import { addRelation } from "../model/add-entry.js";
import type { ColumnEntry, ConstraintEntry, Entry, IndexEntry, TableEntry } from "../model/entries.js";
import { getColumn } from "../model/get-table.js";
import { toNames } from "../model/names.js";
import { chooseName } from "../model/object-name.js";
import type { State } from "../model/state.js";
import { StatementFailure } from "../model/statement-failure.js";
import { canRefer } from "../types/can-refer.js";
import { checkPartitionKey } from "./check-partition-key.js";
import { findForeignTarget } from "./find-foreign-target.js";
import { columnsAmong, findTableRefs } from "./table-expression.js";

/** Adds a constraint to a table, with the index of a key and NOT NULL on the columns of a primary key. */
export function addConstraint(context: Context, table: TableEntry, node: Constraint, column?: ColumnEntry): void {
  switch (node.contype) {
    case "CONSTR_CHECK":
      addCheck(context, table, node);
      return;
    case "CONSTR_PRIMARY":
    case "CONSTR_UNIQUE":
    case "CONSTR_EXCLUSION":
      addKey(context, table, node, column);
      return;
    case "CONSTR_FOREIGN":
      addForeignKey(context, table, node, column);
      return;
    case "CONSTR_NOTNULL":
      for (const name of toNames(node.keys)) context.state.journal.set(getColumn(table, name), "isNotNull", true);
  }
}

function addCheck(context: Context, table: TableEntry, node: Constraint): void {
  const refs = findTableRefs(context, table, node.raw_expr);
  const columns = columnsAmong(table, refs);
  const name =
    node.conname ??
    chooseConstraintName(context.state, table, columns.length === 1 ? (columns[0]?.name ?? "") : "", "check");
  keep(context, { table, name, type: "check", columns: [], refs });
}

function addKey(context: Context, table: TableEntry, node: Constraint, column: ColumnEntry | undefined): void {
  const { state } = context;
  const isPrimary = node.contype === "CONSTR_PRIMARY";
  if (isPrimary && table.constraints.some(({ type }) => type === "primary")) {
    throw new StatementFailure(`multiple primary keys for table "${table.name}" are not allowed`);
  }
  if (node.indexname !== undefined) {
    addKeyOfIndex(context, table, node);
    return;
  }
  const isExclusion = node.contype === "CONSTR_EXCLUSION";
  const columns =
    column === undefined
      ? isExclusion
        ? excludedColumns(table, node)
        : toNames(node.keys).map((name) => getKeyColumn(table, name))
      : [column];
  const twice = columns.find((entry, index) => columns.indexOf(entry) !== index);
  if (twice !== undefined && !isExclusion) {
    const kind = isPrimary ? "primary key" : "unique";
    throw new StatementFailure(`column "${twice.name}" appears twice in ${kind} constraint`);
  }
  if (!isExclusion) checkPartitionKey(table, columns);
  const label = isPrimary ? "pkey" : isExclusion ? "excl" : "key";
  const isTaken = (name: string): boolean => table.schema.relations.has(name) || isConstraintName(state, table, name);
  const name =
    node.conname ??
    chooseName(table.name, isPrimary ? "" : columns.map((entry) => entry.name).join("_"), label, isTaken);
  const index: IndexEntry = {
    is: "index",
    schema: table.schema,
    name,
    isKnown: state.isKnown,
    created: context.place,
    renamed: null,
    table,
    isUnique: !isExclusion,
    columns,
    refs: new Set(),
  };
  if (table.kind !== "foreign_table") addRelation(state, index);
  keep(context, { table, name, type: isPrimary ? "primary" : isExclusion ? "exclude" : "unique", columns, index });
  if (isPrimary) for (const entry of columns) state.journal.set(entry, "isNotNull", true);
}

function getKeyColumn(table: TableEntry, name: string): ColumnEntry {
  const column = table.columns.find((candidate) => candidate.name === name);
  if (column === undefined) throw new StatementFailure(`column "${name}" named in key does not exist`);
  return column;
}

function excludedColumns(table: TableEntry, node: Constraint): ColumnEntry[] {
  return (node.exclusions ?? []).flatMap((pair) => {
    const element = "List" in pair ? pair.List.items?.[0] : undefined;
    const name = element !== undefined && "IndexElem" in element ? element.IndexElem.name : undefined;
    return name === undefined ? [] : [getKeyColumn(table, name)];
  });
}

/** `add constraint … primary key using index …`: the index takes the constraint's name. */
function addKeyOfIndex(context: Context, table: TableEntry, node: Constraint): void {
  const { state } = context;
  const found = table.schema.relations.get(node.indexname ?? "");
  if (found?.is !== "index") throw new StatementFailure(`index "${node.indexname ?? ""}" does not exist`);
  const columns = found.columns.filter((entry) => entry !== null);
  const name = node.conname ?? found.name;
  if (name !== found.name) {
    state.journal.remove(found.schema.relations, found.name);
    state.journal.set(found, "name", name);
    addRelation(state, found);
  }
  const isPrimary = node.contype === "CONSTR_PRIMARY";
  keep(context, { table, name, type: isPrimary ? "primary" : "unique", columns, index: found });
  if (isPrimary) for (const column of columns) state.journal.set(column, "isNotNull", true);
}

function addForeignKey(context: Context, table: TableEntry, node: Constraint, column: ColumnEntry | undefined): void {
  const columns = column === undefined ? toNames(node.fk_attrs).map((name) => getReferencing(table, name)) : [column];
  const target = findForeignTarget(context.state, columns, node);
  const name =
    node.conname ?? chooseConstraintName(context.state, table, columns.map((entry) => entry.name).join("_"), "fkey");
  columns.forEach((entry, index) => {
    const other = target.columns[index]?.type ?? null;
    if (entry.type !== null && other !== null && !canRefer(entry.type, other)) {
      throw new StatementFailure(`foreign key constraint "${name}" cannot be implemented`);
    }
  });
  keep(context, { table, name, type: "foreign", columns, target });
}

function getReferencing(table: TableEntry, name: string): ColumnEntry {
  const column = table.columns.find((candidate) => candidate.name === name);
  if (column === undefined)
    throw new StatementFailure(`column "${name}" referenced in foreign key constraint does not exist`);
  return column;
}

/** Names that Postgres makes are free in the whole schema. */
function chooseConstraintName(state: State, table: TableEntry, columns: string, label: string): string {
  return chooseName(table.name, columns, label, (name) => isConstraintName(state, table, name));
}

function isConstraintName({ dependents, schemas }: State, table: TableEntry, name: string): boolean {
  const others = dependents.findTables(schemas, name).filter(({ schema }) => schema === table.schema);
  // A table that is being made is not in its schema yet.
  return [table, ...others].some(({ constraints }) => constraints.some((constraint) => constraint.name === name));
}

interface NewConstraint extends Pick<ConstraintEntry, "name" | "type" | "columns"> {
  readonly table: TableEntry;
  readonly target?: ConstraintEntry["target"];
  readonly index?: IndexEntry;
  readonly refs?: ReadonlySet<Entry>;
}

function keep({ state }: Context, { table, name, type, columns, target, index, refs }: NewConstraint): void {
  if (table.constraints.some((constraint) => constraint.name === name)) {
    throw new StatementFailure(`constraint "${name}" for relation "${table.name}" already exists`);
  }
  const constraint: ConstraintEntry = {
    is: "constraint",
    owner: table,
    name,
    type,
    columns,
    target: target ?? null,
    index: index ?? null,
    refs: refs ?? new Set(),
    isInherited: false,
  };
  state.journal.set(table, "constraints", [...table.constraints, constraint]);
}
