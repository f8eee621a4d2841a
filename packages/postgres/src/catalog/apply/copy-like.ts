import type { TableLikeClause } from "libpg-query";

import type { Context } from "../context.js";
import { addRelation } from "../model/add-entry.js";
import { createColumnEntry } from "../model/create-column-entry.js";
import type { ColumnEntry, ConstraintEntry, IndexEntry, TableEntry } from "../model/entries.js";
import { getTable } from "../model/get-table.js";
import { listIndexes } from "../model/list-indexes.js";
import { chooseName } from "../model/object-name.js";
import { StatementFailure } from "../model/statement-failure.js";
import { findType } from "../types/resolve-type.js";
import { addSequence } from "./build-column.js";

/** The bits of `including …`, as Postgres numbers them. */
const include = { constraints: 4, defaults: 8, generated: 16, identity: 32, indexes: 64 };

/** `like other including all`: the columns, and what is added when the table stands. */
export function copyLike(
  context: Context,
  table: TableEntry,
  clause: TableLikeClause,
): { readonly columns: ColumnEntry[]; readonly finish: () => void } {
  const has = (bit: number): boolean => ((clause.options ?? 0) & bit) !== 0;
  const source = findSource(context, clause);
  const columns = source.columns.map((column) => {
    const isKept = column.isGenerated ? has(include.generated) : has(include.defaults);
    return createColumnEntry(table, column.name, column.type, context.placeAt(clause.relation?.location), {
      isNotNull: column.isNotNull,
      default: isKept && column.default !== null ? { ...column.default } : null,
      isGenerated: column.isGenerated && has(include.generated),
      identity: has(include.identity) ? column.identity : null,
    });
  });
  return {
    columns,
    finish() {
      for (const column of columns) if (column.identity !== null) addSequence(context, column, table);
      if (source.is !== "table") return;
      for (const constraint of source.constraints) {
        if (constraint.type === "check" && has(include.constraints)) copyCheck(context, table, constraint);
      }
      if (has(include.indexes))
        for (const index of listIndexes(context.state, source)) copyIndex(context, table, source, index);
    },
  };
}

function findSource(context: Context, { relation }: TableLikeClause) {
  const type = findType(
    context.state,
    [relation?.schemaname, relation?.relname].flatMap((name) => name ?? []),
  );
  return type?.is === "composite" ? type : getTable(context.state, relation ?? {});
}

function copyCheck({ state }: Context, table: TableEntry, constraint: ConstraintEntry): void {
  if (table.constraints.some(({ name }) => name === constraint.name)) {
    throw new StatementFailure(`check constraint "${constraint.name}" already exists`);
  }
  const refs = new Set(
    [...constraint.refs].map((ref) =>
      ref.is === "column" ? (table.columns.find(({ name }) => name === ref.name) ?? ref) : ref,
    ),
  );
  state.journal.set(table, "constraints", [...table.constraints, { ...constraint, owner: table, refs }]);
}

/** Copies an index and the key it holds; both get names of their own. */
function copyIndex(context: Context, table: TableEntry, source: TableEntry, index: IndexEntry): void {
  const { state } = context;
  const key = source.constraints.find((constraint) => constraint.index === index);
  const columns = index.columns.map((column) => table.columns.find(({ name }) => name === column?.name) ?? null);
  const label = key === undefined ? "idx" : key.type === "primary" ? "pkey" : key.type === "exclude" ? "excl" : "key";
  const middle = label === "pkey" ? "" : columns.map((column) => column?.name ?? "expr").join("_");
  const name = chooseName(table.name, middle, label, (taken) => table.schema.relations.has(taken));
  const refs = new Set(
    [...index.refs].map((ref) =>
      ref.is === "column" ? (table.columns.find((column) => column.name === ref.name) ?? ref) : ref,
    ),
  );
  const copy: IndexEntry = {
    ...index,
    schema: table.schema,
    name,
    table,
    columns,
    created: context.place,
    renamed: null,
    isKnown: state.isKnown,
    refs,
  };
  addRelation(state, copy);
  if (key === undefined) return;
  const held = columns.filter((column) => column !== null);
  state.journal.set(table, "constraints", [
    ...table.constraints,
    { ...key, owner: table, name, columns: held, index: copy },
  ]);
  if (key.type === "primary") for (const column of held) state.journal.set(column, "isNotNull", true);
}
