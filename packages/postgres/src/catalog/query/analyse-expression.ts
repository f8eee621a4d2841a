import type { FuncCall, Node, SubLink } from "libpg-query";

import type { TypeRef } from "../model/entries.js";
import { findRelation } from "../model/find-relation.js";
import { isMentioned } from "../model/mention-words.js";
import { StatementFailure } from "../model/statement-failure.js";
import { toNames } from "../model/names.js";
import { resolveType } from "../types/resolve-type.js";
import { functionType } from "./builtin-functions.js";
import { checkEquality } from "./check-equality.js";
import { checkFunction, findFunction } from "./find-function.js";
import { joinTypes } from "./join-types.js";
import { matchTypes } from "./match-types.js";
import { operatorType } from "./operator-type.js";
import { resolveColumn } from "./resolve-column.js";
import type { Analysis, Scope } from "./scope.js";
import { boolean, builtin, unknownLiteral } from "./simple-types.js";

const sequenceFunctions: ReadonlySet<string> = new Set(["nextval", "currval", "setval"]);

/** The type of an expression, null where it cannot be told. Whatever it names is gathered. */
export function analyseExpression(analysis: Analysis, node: Node, scope: Scope): TypeRef | null {
  const typeOf = (inner: Node | undefined): TypeRef | null =>
    inner === undefined ? null : analyseExpression(analysis, inner, scope);

  if ("ColumnRef" in node) {
    const names = toNames(node.ColumnRef.fields);
    // count(*) and the like.
    if (names.length < (node.ColumnRef.fields ?? []).length) return null;
    const column = resolveColumn(analysis, scope, names);
    if (column?.source) analysis.refs.add(column.source);
    return column?.type ?? null;
  }
  if ("A_Const" in node) return literalType(node);
  if ("TypeCast" in node) {
    typeOf(node.TypeCast.arg);
    if (node.TypeCast.typeName === undefined) return null;
    const type = resolveType(analysis.state, node.TypeCast.typeName);
    if (type.base.is !== "builtin" && type.base.is !== "unknown") analysis.refs.add(type.base);
    return type;
  }
  if ("FuncCall" in node) return analyseCall(analysis, node.FuncCall, scope, typeOf);
  if ("CoalesceExpr" in node) return matchTypes("COALESCE", (node.CoalesceExpr.args ?? []).map(typeOf));
  if ("MinMaxExpr" in node) return joinTypes((node.MinMaxExpr.args ?? []).map(typeOf));
  if ("CollateClause" in node) return typeOf(node.CollateClause.arg);
  if ("CaseExpr" in node) {
    typeOf(node.CaseExpr.arg);
    const results = (node.CaseExpr.args ?? []).map((when) => {
      if (!("CaseWhen" in when)) return null;
      typeOf(when.CaseWhen.expr);
      return typeOf(when.CaseWhen.result);
    });
    const otherwise = node.CaseExpr.defresult === undefined ? [] : [typeOf(node.CaseExpr.defresult)];
    return matchTypes("CASE", [...results, ...otherwise]);
  }
  if ("A_Expr" in node) {
    const { kind, name, lexpr, rexpr } = node.A_Expr;
    const left = typeOf(lexpr);
    const right = typeOf(rexpr);
    if (kind === "AEXPR_NULLIF") return left;
    if (kind !== "AEXPR_OP") return boolean;
    if (toNames(name).at(-1) === "=") checkEquality(left, right);
    return operatorType(toNames(name).at(-1) ?? "", left, right);
  }
  if ("BoolExpr" in node || "NullTest" in node || "BooleanTest" in node) {
    analyseChildren(analysis, node, scope);
    return boolean;
  }
  if ("SubLink" in node) return analyseSubLink(analysis, node.SubLink, scope, typeOf);
  if ("A_ArrayExpr" in node) {
    const element = joinTypes((node.A_ArrayExpr.elements ?? []).map(typeOf));
    if (element === null || element.isArray) return element;
    const isLiteral = element.base.is === "builtin" && element.base.name === "unknown";
    return isLiteral ? builtin("text", true) : { ...element, isArray: true };
  }
  if ("A_Indirection" in node) {
    const type = typeOf(node.A_Indirection.arg);
    analyseChildren(analysis, { ...node.A_Indirection, arg: undefined }, scope);
    return indirectionType(type, node.A_Indirection.indirection ?? []);
  }
  if ("SQLValueFunction" in node) return valueFunctionType(node.SQLValueFunction.op ?? "");
  if ("SelectStmt" in node) {
    analysis.select(node.SelectStmt, scope);
    return null;
  }
  analyseChildren(analysis, node, scope);
  return null;
}

/** Goes through nodes of which nothing is known but that expressions stand in them. */
function analyseChildren(analysis: Analysis, value: unknown, scope: Scope): void {
  if (typeof value !== "object" || value === null) return;
  for (const child of Object.values(value)) {
    if (Array.isArray(child)) analyseChildren(analysis, child, scope);
    else if (isNode(child)) analyseExpression(analysis, child, scope);
    else analyseChildren(analysis, child, scope);
  }
}

/** Nodes are objects with one key, which begins with a capital: the name of the node. */
function isNode(value: unknown): value is Node {
  if (typeof value !== "object" || value === null) return false;
  const keys = Object.keys(value);
  return keys.length === 1 && /^[A-Z]/u.test(keys[0] ?? "");
}

function literalType({ A_Const: constant }: Extract<Node, { A_Const: unknown }>): TypeRef {
  if (constant.ival !== undefined) return builtin("int4");
  if (constant.boolval !== undefined) return boolean;
  if (constant.fval !== undefined) {
    return builtin(/^\d{1,18}$/u.test(constant.fval.fval ?? "") ? "int8" : "numeric");
  }
  return constant.bsval === undefined ? unknownLiteral : builtin("bit");
}

function analyseCall(
  analysis: Analysis,
  call: FuncCall,
  scope: Scope,
  typeOf: (node: Node | undefined) => TypeRef | null,
): TypeRef | null {
  const types = (call.args ?? []).map((argument) =>
    typeOf("NamedArgExpr" in argument ? argument.NamedArgExpr.arg : argument),
  );
  analyseChildren(analysis, [call.agg_order, call.agg_filter, call.over], scope);
  const names = toNames(call.funcname);
  if (sequenceFunctions.has(names.at(-1) ?? "")) addSequence(analysis, call.args?.[0]);
  const called = findFunction(analysis.state, names, types.length);
  if (called !== undefined) {
    analysis.refs.add(called);
    return called.returns;
  }
  checkFunction(analysis.state, names, types.length);
  const isQualified = names.length > 1 && names[0] !== "pg_catalog";
  return isQualified ? null : functionType(names.at(-1) ?? "", types);
}

/** `nextval('orders_id_seq'::regclass)` needs the sequence. */
function addSequence({ state, refs }: Analysis, argument: Node | undefined): void {
  const literal = argument !== undefined && "TypeCast" in argument ? argument.TypeCast.arg : argument;
  if (literal === undefined || !("A_Const" in literal)) return;
  const names = (literal.A_Const.sval?.sval ?? "").split(".").map((name) => name.replaceAll('"', ""));
  const sequence = findRelation(state, names.at(-2), names.at(-1) ?? "");
  if (sequence !== undefined) refs.add(sequence);
  else if (!isMentioned(state, names.at(-1) ?? ""))
    throw new StatementFailure(`relation "${names.join(".")}" does not exist`);
}

function analyseSubLink(
  analysis: Analysis,
  link: SubLink,
  scope: Scope,
  typeOf: (node: Node | undefined) => TypeRef | null,
): TypeRef | null {
  typeOf(link.testexpr);
  if (link.subselect === undefined || !("SelectStmt" in link.subselect)) return null;
  const { columns } = analysis.select(link.subselect.SelectStmt, scope);
  const first = columns[0]?.type ?? null;
  if (link.subLinkType === "EXPR_SUBLINK") return first;
  if (link.subLinkType === "ARRAY_SUBLINK") return first === null ? null : { ...first, isArray: true };
  return boolean;
}

function indirectionType(type: TypeRef | null, path: readonly Node[]): TypeRef | null {
  let current = type;
  for (const step of path) {
    if (current === null) return null;
    if ("A_Indices" in step) {
      if (current.base.is === "builtin" && current.base.name === "jsonb" && !current.isArray) continue;
      current = step.A_Indices.is_slice ? current : { ...current, isArray: false };
    } else if ("String" in step) {
      const { base } = current;
      const field = step.String.sval;
      current =
        base.is === "composite" || base.is === "table"
          ? (base.columns.find(({ name }) => name === field)?.type ?? null)
          : null;
    } else current = null;
  }
  return current;
}

function valueFunctionType(operation: string): TypeRef | null {
  if (operation === "SVFOP_CURRENT_DATE") return builtin("date");
  if (operation.startsWith("SVFOP_CURRENT_TIMESTAMP")) return builtin("timestamptz");
  if (operation.startsWith("SVFOP_LOCALTIMESTAMP")) return builtin("timestamp");
  if (operation.startsWith("SVFOP_CURRENT_TIME")) return builtin("timetz");
  if (operation.startsWith("SVFOP_LOCALTIME")) return builtin("time");
  return builtin("name");
}
