import type { Node, SelectStmt, WithClause } from "libpg-query";

import type { TypeRef } from "../model/entries.js";
import { StatementFailure } from "../model/statement-failure.js";
import { analyseExpression } from "./analyse-expression.js";
import { analyseFrom } from "./analyse-from.js";
import { columnName } from "./column-name.js";
import { matchTypes } from "./match-types.js";
import { renameColumns } from "./rename-columns.js";
import { emptyScope } from "./scope.js";
import type { Analysis, QueryColumn, QueryColumns, Scope } from "./scope.js";
import { text } from "./simple-types.js";

/** The columns that a query gives, with types where they can be told. What it names is gathered on the way. */
export function analyseSelect(analysis: Analysis, select: SelectStmt, outer: Scope = emptyScope): QueryColumns {
  const parent = select.withClause === undefined ? outer : withTables(analysis, select.withClause, outer);
  if (select.larg !== undefined && select.rarg !== undefined) return analyseUnion(analysis, select, parent);
  if (select.valuesLists !== undefined) return analyseValues(analysis, select.valuesLists, parent);

  const scope = analyseFrom(analysis, select.fromClause ?? [], parent);
  const output = expandTargets(analysis, select.targetList ?? [], scope);
  const named: Scope = { ...scope, outputs: new Set(output.columns.map(({ name }) => name)) };
  visit(analysis, [select.whereClause, select.havingClause], scope);
  visit(analysis, [...(select.sortClause ?? []), ...(select.groupClause ?? [])], named);
  visit(analysis, [...(select.windowClause ?? []), ...(select.distinctClause ?? [])], named);
  visit(analysis, [select.limitCount, select.limitOffset], scope);
  return output;
}

function visit(analysis: Analysis, nodes: readonly (Node | undefined)[], scope: Scope): void {
  // `distinct` alone is a list with an empty node.
  for (const node of nodes)
    if (node !== undefined && Object.keys(node).length > 0) analyseExpression(analysis, node, scope);
}

/** Each WITH query sees those before it; a recursive one sees itself as its first part has it. */
function withTables(analysis: Analysis, { ctes, recursive }: WithClause, parent: Scope): Scope {
  const tables = new Map<string, QueryColumns>();
  const scope: Scope = { ...emptyScope, parent, tables };
  for (const node of ctes ?? []) {
    if (!("CommonTableExpr" in node)) continue;
    const { ctename = "", ctequery, aliascolnames } = node.CommonTableExpr;
    const rename = (columns: QueryColumns): QueryColumns => renameColumns(columns, aliascolnames ?? []);
    if (ctequery === undefined || !("SelectStmt" in ctequery)) {
      tables.set(ctename, { columns: [], isOpen: true });
      continue;
    }
    const query = ctequery.SelectStmt;
    if (recursive && query.larg !== undefined) {
      // Types come from the first part; a problem in it is found again below.
      tables.set(
        ctename,
        rename(
          analyseSelect(
            analysis,
            query.larg,
            query.withClause === undefined ? scope : withTables(analysis, query.withClause, scope),
          ),
        ),
      );
    }
    tables.set(ctename, rename(analyseSelect(analysis, query, scope)));
  }
  return scope;
}

function analyseUnion(analysis: Analysis, select: SelectStmt, parent: Scope): QueryColumns {
  const left = analyseSelect(analysis, select.larg ?? {}, parent);
  const right = analyseSelect(analysis, select.rarg ?? {}, parent);
  const isOpen = left.isOpen || right.isOpen;
  if (!isOpen && left.columns.length !== right.columns.length) {
    throw new StatementFailure("each UNION query must have the same number of columns");
  }
  return {
    columns: left.columns.map(({ name, type }, index) => ({
      name,
      type: matchTypes("UNION", [type, right.columns[index]?.type ?? null]),
      source: null,
    })),
    isOpen,
  };
}

function analyseValues(analysis: Analysis, lists: readonly Node[], parent: Scope): QueryColumns {
  const rows = lists.map((node) => ("List" in node ? (node.List.items ?? []) : []));
  const types = rows.map((row) => row.map((value) => analyseExpression(analysis, value, parent)));
  const columns = (types[0] ?? []).map((_, index) => ({
    name: `column${index + 1}`,
    type: settle(
      matchTypes(
        "VALUES",
        types.map((row) => row[index] ?? null),
      ),
    ),
    source: null,
  }));
  return { columns, isOpen: false };
}

/** What stands between SELECT and FROM. A literal whose type nothing tells is text. */
function expandTargets(analysis: Analysis, targets: readonly Node[], scope: Scope): QueryColumns {
  const columns: QueryColumn[] = [];
  let isOpen = false;
  for (const node of targets) {
    const target = "ResTarget" in node ? node.ResTarget : undefined;
    if (target?.val === undefined) continue;
    const star = findStar(target.val, scope);
    if (star !== undefined) {
      for (const { source } of star.columns) if (source !== null) analysis.refs.add(source);
      columns.push(...star.columns);
      isOpen ||= star.isOpen;
      continue;
    }
    const type = analyseExpression(analysis, target.val, scope);
    columns.push({
      name: target.name ?? columnName(target.val),
      type: settle(type),
      source: null,
    });
  }
  return { columns, isOpen };
}

/** A literal that nothing gives a type is text. */
function settle(type: TypeRef | null): TypeRef | null {
  return type?.base.is === "builtin" && type.base.name === "unknown" ? { ...text, isArray: type.isArray } : type;
}

function findStar(value: Node, scope: Scope): QueryColumns | undefined {
  if (!("ColumnRef" in value)) return undefined;
  const fields = value.ColumnRef.fields ?? [];
  const last = fields.at(-1);
  if (last === undefined || !("A_Star" in last)) return undefined;
  const qualifier = fields.at(-2);
  if (qualifier === undefined || !("String" in qualifier)) return scope.visible;
  for (let current: Scope | null = scope; current !== null; current = current.parent) {
    const item = current.items.find(({ name }) => name === qualifier.String.sval);
    if (item !== undefined) return item;
  }
  throw new StatementFailure(`missing FROM-clause entry for table "${qualifier.String.sval ?? ""}"`);
}
