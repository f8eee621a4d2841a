import type { Node } from "libpg-query";

import type { Context } from "../context.js";
import type { ColumnEntry, Entry, TableEntry } from "../model/entries.js";
import { analyseExpression } from "../query/analyse-expression.js";
import { createAnalysis } from "../query/create-analysis.js";
import { emptyScope } from "../query/scope.js";
import { toItem } from "../query/to-item.js";

/** What an expression over a table's row names. A column it does not have makes the statement fail. */
export function findTableRefs(context: Context, table: TableEntry, ...nodes: (Node | undefined)[]): Set<Entry> {
  const analysis = createAnalysis(context.state);
  const item = toItem(table);
  const scope = { ...emptyScope, items: [item], visible: item };
  for (const node of nodes) if (node !== undefined) analyseExpression(analysis, node, scope);
  // An object does not need itself to stand.
  analysis.refs.delete(table);
  return analysis.refs;
}

/** The columns of a table that are among what an expression names. */
export function columnsAmong(table: TableEntry, refs: ReadonlySet<Entry>): ColumnEntry[] {
  return table.columns.filter((column) => refs.has(column));
}
