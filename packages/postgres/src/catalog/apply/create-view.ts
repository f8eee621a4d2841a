import type { ViewStmt } from "libpg-query";

import type { Context } from "../context.js";
import { addRelation } from "../model/add-entry.js";
import { createColumnEntry } from "../model/create-column-entry.js";
import { createTableEntry } from "../model/create-table-entry.js";
import type { ColumnEntry, Entry, TableEntry } from "../model/entries.js";
import { getSchema } from "../model/get-schema.js";
import { StatementFailure } from "../model/statement-failure.js";
import { createAnalysis } from "../query/create-analysis.js";
import { renameColumns } from "../query/rename-columns.js";
import { emptyScope } from "../query/scope.js";
import type { QueryColumns } from "../query/scope.js";
import { formatType } from "../types/format-type.js";

/** CREATE [OR REPLACE] VIEW. What replaces a view keeps its columns, and may add more after them. */
export function createView(context: Context, statement: ViewStmt): void {
  const { state } = context;
  const query =
    statement.query !== undefined && "SelectStmt" in statement.query ? statement.query.SelectStmt : undefined;
  if (query === undefined) return;
  const isTemporary = statement.view?.relpersistence === "t";
  const schema = getSchema(state, statement.view?.schemaname, isTemporary);
  const name = statement.view?.relname ?? "";
  const analysis = createAnalysis(state);
  const output = renameColumns(analysis.select(query, emptyScope), statement.aliases ?? []);

  const before = statement.replace ? schema.relations.get(name) : undefined;
  if (before !== undefined) {
    if (before.is !== "table" || before.kind !== "view") throw new StatementFailure(`"${name}" is not a view`);
    replaceView(context, before, output, analysis.refs);
    return;
  }
  const view = createTableEntry(state, schema, name, context.placeAt(statement.view?.location), {
    kind: "view",
    isTemporary,
    refs: analysis.refs,
    isComplete: !output.isOpen,
  });
  view.columns = toColumns(view, output, context);
  addRelation(state, view);
}

/** The columns of a view, or of a table made from a query. */
export function toColumns(
  table: TableEntry,
  { columns }: QueryColumns,
  { place }: Pick<Context, "place">,
): ColumnEntry[] {
  const names = new Set<string>();
  for (const { name } of columns) {
    if (names.has(name)) throw new StatementFailure(`column "${name}" specified more than once`);
    names.add(name);
  }
  return columns.map(({ name, type }) => createColumnEntry(table, name, type, place));
}

function replaceView(context: Context, view: TableEntry, output: QueryColumns, refs: ReadonlySet<Entry>): void {
  const { journal } = context.state;
  const columns = toColumns(view, output, context);
  if (view.isComplete && !output.isOpen) {
    if (columns.length < view.columns.length) throw new StatementFailure("cannot drop columns from view");
    view.columns.forEach((column, index) => {
      compare(column, columns[index]);
    });
  }
  const kept = columns.map((column, index) => {
    const old = view.columns[index];
    // What others refer to stays the same object.
    return old?.name === column.name ? old : column;
  });
  journal.set(view, "columns", kept);
  journal.set(view, "refs", refs);
  journal.set(view, "isComplete", !output.isOpen);
}

function compare(before: ColumnEntry, after: ColumnEntry | undefined): void {
  if (after === undefined) return;
  if (before.name !== after.name) {
    throw new StatementFailure(`cannot change name of view column "${before.name}" to "${after.name}"`);
  }
  if (before.type === null || after.type === null) return;
  const [old, now] = [formatType(before.type), formatType(after.type)];
  if (old !== now)
    throw new StatementFailure(`cannot change data type of view column "${before.name}" from ${old} to ${now}`);
}
