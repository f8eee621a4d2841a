import type { CreateTableAsStmt, IntoClause, SelectStmt } from "libpg-query";

import type { Context } from "../context.js";
import { addRelation } from "../model/add-entry.js";
import { createTableEntry } from "../model/create-table-entry.js";
import { getSchema } from "../model/get-schema.js";
import { createAnalysis } from "../query/create-analysis.js";
import { renameColumns } from "../query/rename-columns.js";
import { emptyScope } from "../query/scope.js";
import { toColumns } from "./create-view.js";

/** CREATE TABLE … AS, and CREATE MATERIALIZED VIEW. */
export function createTableAs(context: Context, statement: CreateTableAsStmt): void {
  const query = statement.query !== undefined && "SelectStmt" in statement.query ? statement.query.SelectStmt : {};
  const isView = statement.objtype === "OBJECT_MATVIEW";
  const isKnownQuery = statement.query !== undefined && "SelectStmt" in statement.query;
  createFromQuery(context, statement.into ?? {}, query, {
    kind: isView ? "materialized_view" : "table",
    isSkippedIfThere: statement.if_not_exists ?? false,
    isKnownQuery,
  });
}

/** SELECT … INTO */
export function selectInto(context: Context, select: SelectStmt): void {
  const { intoClause, ...query } = select;
  if (intoClause === undefined) return;
  createFromQuery(context, intoClause, query, { kind: "table", isSkippedIfThere: false, isKnownQuery: true });
}

function createFromQuery(
  context: Context,
  into: IntoClause,
  query: SelectStmt,
  how: { kind: "table" | "materialized_view"; isSkippedIfThere: boolean; isKnownQuery: boolean },
): void {
  const { state } = context;
  const isTemporary = into.rel?.relpersistence === "t";
  const schema = getSchema(state, into.rel?.schemaname, isTemporary);
  const name = into.rel?.relname ?? "";
  const analysis = createAnalysis(state);
  const output = how.isKnownQuery ? analysis.select(query, emptyScope) : { columns: [], isOpen: true };
  // The query is looked at even where the table is there.
  if (how.isSkippedIfThere && schema.relations.has(name)) return;
  const named = renameColumns(output, into.colNames ?? []);
  const table = createTableEntry(state, schema, name, context.placeAt(into.rel?.location), {
    kind: how.kind,
    isTemporary,
    isComplete: !named.isOpen,
    // A table is a copy, and needs nothing of what it was made from.
    refs: how.kind === "table" ? new Set() : analysis.refs,
  });
  table.columns = toColumns(table, named, context);
  addRelation(state, table);
}
