import type { IndexElem, IndexStmt } from "libpg-query";

import type { Context } from "../context.js";
import { addRelation } from "../model/add-entry.js";
import type { ColumnEntry, IndexEntry, TableEntry } from "../model/entries.js";
import { getTable } from "../model/get-table.js";
import { isMentioned } from "../model/mention-words.js";
import { chooseName } from "../model/object-name.js";
import { StatementFailure } from "../model/statement-failure.js";
import { columnName } from "../query/column-name.js";
import { checkPartitionKey } from "./check-partition-key.js";
import { findTableRefs } from "./table-expression.js";

export function createIndex(context: Context, statement: IndexStmt): void {
  const { state } = context;
  const table = getTable(state, statement.relation ?? {});
  if (table.kind === "view") throw new StatementFailure(`cannot create index on relation "${table.name}"`);
  const elements = [...(statement.indexParams ?? []), ...(statement.indexIncludingParams ?? [])].flatMap((node) =>
    "IndexElem" in node ? [node.IndexElem] : [],
  );
  const keys = elements.slice(0, statement.indexParams?.length ?? 0);
  const columns = keys.map((element) => toColumn(context, table, element));
  for (const element of elements) toColumn(context, table, element);
  const refs = findTableRefs(context, table, statement.whereClause, ...elements.map(({ expr }) => expr));
  if (statement.unique) checkPartitionKey(table, columns);
  // Columns are looked for even where the index is there.
  if (statement.if_not_exists && statement.idxname !== undefined && table.schema.relations.has(statement.idxname))
    return;
  const index: IndexEntry = {
    is: "index",
    schema: table.schema,
    name:
      statement.idxname ??
      chooseName(table.name, elements.map(toNamePart).join("_"), "idx", (name) => table.schema.relations.has(name)),
    isKnown: state.isKnown,
    created: context.place,
    renamed: null,
    table,
    // A unique index of a part of the rows, or of expressions, is nothing a foreign key could use.
    isUnique: (statement.unique ?? false) && statement.whereClause === undefined && !columns.includes(null),
    columns,
    refs,
  };
  addRelation(state, index);
}

function toColumn({ state }: Context, table: TableEntry, { name }: IndexElem): ColumnEntry | null {
  if (name === undefined) return null;
  const column = table.columns.find((candidate) => candidate.name === name);
  if (column === undefined && isMentioned(state, name)) return null;
  if (column === undefined) throw new StatementFailure(`column "${name}" does not exist`);
  return column;
}

function toNamePart({ name, expr }: IndexElem): string {
  if (name !== undefined) return name;
  const guessed = expr === undefined ? "expr" : columnName(expr);
  return guessed === "?column?" ? "expr" : guessed;
}
