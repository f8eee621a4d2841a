import type { Alias, JoinExpr, Node, RangeVar } from "libpg-query";

import { findRelation } from "../model/find-relation.js";
import { toNames } from "../model/names.js";
import { isMentionedTable } from "../model/mention-words.js";
import { StatementFailure } from "../model/statement-failure.js";
import { analyseExpression } from "./analyse-expression.js";
import { analyseFunctionItem } from "./analyse-function-item.js";
import { checkEquality } from "./check-equality.js";
import { joinTypes } from "./join-types.js";
import { renameColumns } from "./rename-columns.js";
import type { Analysis, FromItem, QueryColumns, Scope } from "./scope.js";
import { toItem } from "./to-item.js";

/** What one part of a FROM clause brings: items to be called by name, and what `*` shows. */
interface Part {
  readonly items: readonly FromItem[];
  readonly visible: QueryColumns;
}

/** What names mean after a FROM clause. */
export function analyseFrom(analysis: Analysis, from: readonly Node[], parent: Scope): Scope {
  let items: readonly FromItem[] = [];
  let visible: QueryColumns = { columns: [], isOpen: false };
  for (const node of from) {
    // LATERAL, and functions without it, see what stands to their left.
    const scope: Scope = { parent, items, visible, tables: new Map(), outputs: new Set() };
    const part = analysePart(analysis, node, scope);
    items = [...items, ...part.items];
    visible = together(visible, part.visible);
  }
  return { parent, items, visible, tables: new Map(), outputs: new Set() };
}

function together(a: QueryColumns, b: QueryColumns): QueryColumns {
  return { columns: [...a.columns, ...b.columns], isOpen: a.isOpen || b.isOpen };
}

function analysePart(analysis: Analysis, node: Node, scope: Scope): Part {
  if ("RangeVar" in node) return single(fromTable(analysis, node.RangeVar, scope));
  if ("JoinExpr" in node) return analyseJoin(analysis, node.JoinExpr, scope);
  if ("RangeSubselect" in node) {
    const { subquery, alias } = node.RangeSubselect;
    const columns =
      subquery !== undefined && "SelectStmt" in subquery
        ? analysis.select(subquery.SelectStmt, scope)
        : { columns: [], isOpen: true };
    return single(named(columns, alias));
  }
  if ("RangeFunction" in node) return single(analyseFunctionItem(analysis, node.RangeFunction, scope));
  if ("RangeTableSample" in node && node.RangeTableSample.relation !== undefined) {
    return analysePart(analysis, node.RangeTableSample.relation, scope);
  }
  return single(named({ columns: [], isOpen: true }, undefined));
}

function single(item: FromItem): Part {
  return { items: [item], visible: item };
}

function named(columns: QueryColumns, alias: Alias | undefined): FromItem {
  return { ...renameColumns(columns, alias?.colnames ?? []), name: alias?.aliasname ?? "", entry: null };
}

function fromTable(analysis: Analysis, range: RangeVar, scope: Scope): FromItem {
  const { relname = "", schemaname, alias } = range;
  const name = alias?.aliasname ?? relname;
  if (schemaname === undefined) {
    for (let current: Scope | null = scope; current !== null; current = current.parent) {
      const table = current.tables.get(relname);
      if (table !== undefined) return { ...renameColumns(table, alias?.colnames ?? []), name, entry: null };
    }
  }
  const relation = findRelation(analysis.state, schemaname, relname);
  if (relation?.is === "table") {
    analysis.refs.add(relation);
    return { ...renameColumns(toItem(relation), alias?.colnames ?? []), name, entry: relation };
  }
  // Postgres' own tables are there, and not in the catalog.
  const isSystem = schemaname === "pg_catalog" || schemaname === "information_schema" || relname.startsWith("pg_");
  if (isSystem || relation !== undefined || isMentionedTable(analysis.state, relname))
    return { columns: [], isOpen: true, name, entry: null };
  throw new StatementFailure(
    `relation "${schemaname === undefined ? relname : `${schemaname}.${relname}`}" does not exist`,
  );
}

function analyseJoin(analysis: Analysis, join: JoinExpr, scope: Scope): Part {
  const left =
    join.larg === undefined
      ? single(named({ columns: [], isOpen: true }, undefined))
      : analysePart(analysis, join.larg, scope);
  const between: Scope = {
    ...scope,
    items: [...scope.items, ...left.items],
    visible: together(scope.visible, left.visible),
  };
  const right = join.rarg === undefined ? left : analysePart(analysis, join.rarg, between);
  const items = [...left.items, ...right.items];
  const shared = join.isNatural
    ? left.visible.columns
        .map(({ name }) => name)
        .filter((name) => right.visible.columns.some((column) => column.name === name))
    : toNames(join.usingClause);
  const visible = merge(left.visible, right.visible, shared);
  if (join.quals !== undefined) {
    analyseExpression(analysis, join.quals, {
      ...scope,
      items: [...scope.items, ...items],
      visible: together(scope.visible, visible),
    });
  }
  for (const column of visible.columns)
    if (shared.includes(column.name) && column.source !== null) analysis.refs.add(column.source);
  return join.alias === undefined ? { items, visible } : single(named(visible, join.alias));
}

/** Columns in USING come first, and once. */
function merge(left: QueryColumns, right: QueryColumns, shared: readonly string[]): QueryColumns {
  const isShared = (name: string): boolean => shared.includes(name);
  const merged = shared.flatMap((name) => {
    const a = left.columns.find((column) => column.name === name);
    const b = right.columns.find((column) => column.name === name);
    if (a === undefined) return b ?? [];
    if (b !== undefined) checkEquality(a.type, b.type);
    return { ...a, type: b === undefined ? a.type : joinTypes([a.type, b.type]) };
  });
  const rest = [...left.columns, ...right.columns].filter(({ name }) => !isShared(name));
  return { columns: [...merged, ...rest], isOpen: left.isOpen || right.isOpen };
}
