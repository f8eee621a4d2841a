import type { Constraint, CreateStmt } from "libpg-query";

import type { Context } from "../context.js";
import { addRelation } from "../model/add-entry.js";
import { createColumnEntry } from "../model/create-column-entry.js";
import { createTableEntry } from "../model/create-table-entry.js";
import type { ColumnEntry, TableEntry } from "../model/entries.js";
import { getSchema } from "../model/get-schema.js";
import { getTable } from "../model/get-table.js";
import { toNames } from "../model/names.js";
import { StatementFailure } from "../model/statement-failure.js";
import { findType } from "../types/resolve-type.js";
import { addConstraint } from "./add-constraint.js";
import { buildColumn } from "./build-column.js";
import type { BuiltColumn } from "./build-column.js";
import { copyLike } from "./copy-like.js";
import { inheritFrom } from "./inherit-from.js";

/** CREATE TABLE, and CREATE FOREIGN TABLE. */
export function createTable(context: Context, statement: CreateStmt, kind: "table" | "foreign_table" = "table"): void {
  const { state } = context;
  const { relation } = statement;
  const isTemporary = relation?.relpersistence === "t";
  const schema = getSchema(state, relation?.schemaname, isTemporary);
  const name = relation?.relname ?? "";
  if (schema.relations.has(name) && statement.if_not_exists) return;

  const table = createTableEntry(state, schema, name, context.placeAt(relation?.location), {
    kind,
    isTemporary,
    isPartitioned: statement.partspec !== undefined,
    isPartition: statement.partbound !== undefined,
  });
  const built: BuiltColumn[] = [];
  const tableConstraints: Constraint[] = [];
  const finishLike: (() => void)[] = [];
  const parents = (statement.inhRelations ?? []).flatMap((node) =>
    "RangeVar" in node ? [getTable(state, node.RangeVar)] : [],
  );
  checkParents(parents, table.isPartition);
  const inherited = inheritFrom(state, table, parents);
  const own: ColumnEntry[] = [...ofType(context, table, statement)];
  for (const node of statement.tableElts ?? []) {
    if ("ColumnDef" in node) {
      const column = buildColumn(context, table, node.ColumnDef);
      built.push(column);
      own.push(column.column);
    } else if ("TableLikeClause" in node) {
      const { columns, finish } = copyLike(context, table, node.TableLikeClause);
      own.push(...columns);
      finishLike.push(finish);
    } else if ("Constraint" in node) tableConstraints.push(node.Constraint);
  }
  table.parents = parents;
  table.columns = mergeColumns(inherited.columns, own);
  table.partitionKey = findPartitionKey(table, statement);
  addRelation(state, table);
  for (const { finish } of built) finish();
  inherited.finish();

  const all: Written[] = [
    ...built.flatMap(({ column, constraints }) =>
      constraints.map((constraint) => ({
        constraint,
        column: table.columns.find((entry) => entry.name === column.name) ?? column,
      })),
    ),
    ...tableConstraints.map((constraint) => ({ constraint })),
  ];
  // In the order in which Postgres makes them, which decides the names it chooses.
  const order = [
    "CONSTR_NOTNULL",
    "CONSTR_CHECK",
    "CONSTR_PRIMARY",
    "CONSTR_UNIQUE",
    "CONSTR_EXCLUSION",
    "CONSTR_FOREIGN",
  ];
  const rank = ({ constraint }: Written): number => order.indexOf(constraint.contype ?? "");
  for (const { constraint, column } of mergeKeys(all.sort((a, b) => rank(a) - rank(b)))) {
    addConstraint(context, table, constraint, column);
  }
  for (const finish of finishLike) finish();
}

function checkParents(parents: readonly TableEntry[], isPartition: boolean): void {
  for (const parent of parents) {
    if (isPartition && !parent.isPartitioned) throw new StatementFailure(`"${parent.name}" is not partitioned`);
    if (!isPartition && parent.isPartitioned) {
      throw new StatementFailure(`cannot inherit from partitioned table "${parent.name}"`);
    }
    if (parent.kind === "view" || parent.kind === "materialized_view") {
      throw new StatementFailure(`inherited relation "${parent.name}" is not a table or foreign table`);
    }
    if (!isPartition && parent.isPartition)
      throw new StatementFailure(`cannot inherit from partition "${parent.name}"`);
  }
}

function findPartitionKey(table: TableEntry, { partspec }: CreateStmt): ColumnEntry[] {
  return (partspec?.partParams ?? []).flatMap((node) => {
    if (!("PartitionElem" in node) || node.PartitionElem.name === undefined) return [];
    const { name } = node.PartitionElem;
    const column = table.columns.find((candidate) => candidate.name === name);
    if (column === undefined) throw new StatementFailure(`column "${name}" named in partition key does not exist`);
    return [column];
  });
}

interface Written {
  readonly constraint: Constraint;
  readonly column?: ColumnEntry;
}

/** Of two keys on the same columns Postgres keeps the first, under the first name that is written. */
function mergeKeys(all: readonly Written[]): Written[] {
  const kept: Written[] = [];
  const keyOf = ({ constraint, column }: Written): string | undefined =>
    constraint.contype === "CONSTR_PRIMARY" || constraint.contype === "CONSTR_UNIQUE"
      ? JSON.stringify(column === undefined ? toNames(constraint.keys) : [column.name])
      : undefined;
  for (const written of all) {
    const key = keyOf(written);
    const isPrimary = written.constraint.contype === "CONSTR_PRIMARY";
    const index = key === undefined || isPrimary ? -1 : kept.findIndex((other) => keyOf(other) === key);
    const before = kept[index];
    if (before === undefined) kept.push(written);
    else if (before.constraint.conname === undefined && written.constraint.conname !== undefined) {
      kept[index] = { ...before, constraint: { ...before.constraint, conname: written.constraint.conname } };
    }
  }
  return kept;
}

/** Columns of parents come first; one that is written again is the same column. */
function mergeColumns(inherited: readonly ColumnEntry[], own: readonly ColumnEntry[]): ColumnEntry[] {
  const columns = [...inherited];
  for (const column of own) {
    const index = columns.findIndex(({ name }) => name === column.name);
    const same = columns[index];
    if (same === undefined) columns.push(column);
    else if (inherited.includes(same)) {
      column.type = same.type;
      column.isNotNull ||= same.isNotNull;
      column.default ??= same.default;
      column.isGenerated ||= same.isGenerated;
      columns[index] = column;
    } else throw new StatementFailure(`column "${column.name}" specified more than once`);
  }
  return columns;
}

/** CREATE TABLE … OF composite_type */
function ofType(context: Context, table: TableEntry, { ofTypename }: CreateStmt): ColumnEntry[] {
  if (ofTypename === undefined) return [];
  const type = findType(context.state, toNames(ofTypename.names));
  if (type?.is !== "composite")
    throw new StatementFailure(`type "${toNames(ofTypename.names).join(".")}" does not exist`);
  return type.columns.map((column) => createColumnEntry(table, column.name, column.type, context.place));
}
