import type { Node } from "libpg-query";

import { toNames } from "../model/names.js";

/** The name that Postgres gives to a column without one (`FigureColname`). */
export function columnName(node: Node): string {
  return guess(node).name ?? "?column?";
}

/** A weak name gives way to that of a cast or CASE around it. */
interface Guess {
  readonly name: string | undefined;
  readonly isStrong: boolean;
}

const none: Guess = { name: undefined, isStrong: false };
const strong = (name: string | undefined): Guess => (name === undefined ? none : { name, isStrong: true });
const weak = (name: string | undefined): Guess => ({ name, isStrong: false });

const valueFunctions: ReadonlyMap<string, string> = new Map([
  ["SVFOP_CURRENT_DATE", "current_date"],
  ["SVFOP_CURRENT_TIME", "current_time"],
  ["SVFOP_CURRENT_TIME_N", "current_time"],
  ["SVFOP_CURRENT_TIMESTAMP", "current_timestamp"],
  ["SVFOP_CURRENT_TIMESTAMP_N", "current_timestamp"],
  ["SVFOP_LOCALTIME", "localtime"],
  ["SVFOP_LOCALTIME_N", "localtime"],
  ["SVFOP_LOCALTIMESTAMP", "localtimestamp"],
  ["SVFOP_LOCALTIMESTAMP_N", "localtimestamp"],
  ["SVFOP_CURRENT_ROLE", "current_role"],
  ["SVFOP_CURRENT_USER", "current_user"],
  ["SVFOP_USER", "user"],
  ["SVFOP_SESSION_USER", "session_user"],
  ["SVFOP_CURRENT_CATALOG", "current_catalog"],
  ["SVFOP_CURRENT_SCHEMA", "current_schema"],
]);

function guess(node: Node | undefined): Guess {
  if (node === undefined) return none;
  if ("ColumnRef" in node) return strong(toNames(node.ColumnRef.fields).at(-1));
  if ("FuncCall" in node) return strong(toNames(node.FuncCall.funcname).at(-1));
  if ("A_Indirection" in node) {
    const field = toNames(node.A_Indirection.indirection).at(-1);
    return field === undefined ? guess(node.A_Indirection.arg) : strong(field);
  }
  if ("TypeCast" in node) {
    const inner = guess(node.TypeCast.arg);
    return inner.isStrong ? inner : weak(toNames(node.TypeCast.typeName?.names).at(-1));
  }
  if ("CollateClause" in node) return guess(node.CollateClause.arg);
  if ("CaseExpr" in node) {
    const inner = guess(node.CaseExpr.defresult);
    return inner.isStrong ? inner : weak("case");
  }
  if ("A_Expr" in node) return node.A_Expr.kind === "AEXPR_NULLIF" ? strong("nullif") : none;
  if ("CoalesceExpr" in node) return strong("coalesce");
  if ("MinMaxExpr" in node) return strong(node.MinMaxExpr.op === "IS_LEAST" ? "least" : "greatest");
  if ("A_ArrayExpr" in node) return strong("array");
  if ("RowExpr" in node) return strong("row");
  if ("GroupingFunc" in node) return strong("grouping");
  if ("SQLValueFunction" in node) return strong(valueFunctions.get(node.SQLValueFunction.op ?? ""));
  if ("JsonObjectConstructor" in node) return strong("json_object");
  if ("JsonArrayConstructor" in node) return strong("json_array");
  if ("JsonObjectAgg" in node) return strong("json_objectagg");
  if ("JsonArrayAgg" in node) return strong("json_arrayagg");
  if ("SubLink" in node) return guessSubLink(node.SubLink.subLinkType, node.SubLink.subselect);
  return none;
}

function guessSubLink(type: string | undefined, query: Node | undefined): Guess {
  if (type === "EXISTS_SUBLINK") return strong("exists");
  if (type === "ARRAY_SUBLINK") return strong("array");
  if (type !== "EXPR_SUBLINK" || query === undefined || !("SelectStmt" in query)) return none;
  let select = query.SelectStmt;
  while (select.larg !== undefined) select = select.larg;
  const target = select.targetList?.[0];
  if (target === undefined || !("ResTarget" in target)) return none;
  const { name, val } = target.ResTarget;
  return name === undefined ? guess(val) : strong(name);
}
