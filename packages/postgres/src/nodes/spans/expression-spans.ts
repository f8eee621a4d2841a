import { child, field, list, parentOf, positionOf, takeWords, uniteParts, type Place, type SpanRule } from "./place.js";
import { findSteps } from "./steps.js";
import { balance, endOfName, expand, findWord, unite } from "./span.js";

const intervalFields: ReadonlySet<string> = new Set(["year", "month", "day", "hour", "minute", "second", "to"]);
const truths = ["true", "false", "unknown"];

/** `f ( … )`: from the node's own location to the parenthesis that follows its words. */
const call: SpanRule = (node, place) => {
  const first = place.at(node);
  if (first === undefined) return uniteParts(node, place);
  const open = findOpen(place, endOfName(place.view, first) + 1, 2);
  const close = open === undefined ? undefined : place.view.match(open);
  return close === undefined ? uniteParts(node, place) : { first, last: close };
};

function findOpen({ view }: Place, from: number, words: number): number | undefined {
  for (let token = from; token <= from + words; token += 1) {
    if (view.word(token) === "(" || view.word(token) === "[") return token;
    if (view.kind(token) !== "word") return undefined;
  }
  return undefined;
}

const constant: SpanRule = (node, place) => {
  const { view } = place;
  const first = place.at(node);
  if (first === undefined) return undefined;
  let last = first;
  if (view.word(first) === "-") {
    do last += 1;
    while (view.word(last) === "(" || view.word(last) === "-");
    // `-(5)` is one constant; of `-('5')` Postgres says that the constant begins at the sign, which is not so.
    const isNumber = child(node, "ival") !== undefined || child(node, "fval") !== undefined;
    return isNumber ? balance(view, { first, last }) : { first: last, last };
  }
  // Strings on lines of their own are one.
  while (view.kind(last) === "string" && view.kind(last + 1) === "string") last += 1;
  if (view.word(last + 1) === "uescape") last += 2;
  return { first, last };
};

const columnRef: SpanRule = (node, place) => {
  const first = place.at(node);
  if (first === undefined) return undefined;
  return { first, last: first + 2 * (list(node, "fields").length - 1) };
};

const functionCall: SpanRule = (node, place) => {
  const { view } = place;
  const first = place.at(node);
  if (first === undefined) return uniteParts(node, place);
  const word = view.word(first);
  const name = field(list(node, "funcname").at(-1) ?? node, "sval");
  const parts = unite(...list(node, "args").map((part) => place.span(part)));
  // `x LIKE y ESCAPE z` holds `y ESCAPE z` as a call.
  if ((name === "like_escape" || name === "similar_to_escape") && word !== name) return parts;
  if (parts !== undefined && parts.first < first) {
    const span = balance(view, { first: parts.first, last: Math.max(first, parts.last) });
    if (word === "is") return takeWords(place, span, ["not"], ["nfc", "nfd", "nfkc", "nfkd"], ["normalized"]);
    return word === "at" ? takeWords(place, span, ["local"]) : span;
  }
  const nameEnd = word === "collation" && view.word(first + 1) === "for" ? first + 1 : endOfName(view, first);
  const close = view.word(nameEnd + 1) === "(" ? view.match(nameEnd + 1) : undefined;
  if (close === undefined) return { first, last: nameEnd };
  let last = close;
  if (view.word(last + 1) === "within") last = view.match(last + 3) ?? last;
  if (child(node, "agg_filter") !== undefined) last = view.match(last + 2) ?? last;
  if (child(node, "over") !== undefined) last = view.match(last + 2) ?? last + 2;
  return { first, last };
};

const typeCast: SpanRule = (node, place) => {
  const { view } = place;
  const location = place.at(node);
  if (location !== undefined && view.word(location) === "cast") return call(node, place);
  const span = uniteParts(node, place);
  if (span === undefined || location !== undefined) return span;
  // `interval '1' year to month`
  let { last } = span;
  const type = child(node, "typeName");
  if (type === undefined || view.word(span.first) !== "interval") return span;
  while (intervalFields.has(view.word(last + 1))) last += 1;
  if (view.word(last) === "second") last = view.match(last + 1) ?? last;
  return { first: span.first, last };
};

const arrayExpression: SpanRule = (node, place) => {
  const first = place.at(node);
  if (first === undefined) return undefined;
  const last = place.view.match(place.view.word(first) === "array" ? first + 1 : first);
  return last === undefined ? undefined : { first, last };
};

const row: SpanRule = (node, place) => {
  const first = place.at(node);
  if (first === undefined) return undefined;
  const last = place.view.match(place.view.word(first) === "row" ? first + 1 : first);
  return last === undefined ? uniteParts(node, place) : { first, last };
};

const subLink: SpanRule = (node, place) => {
  const first = place.at(node);
  if (child(node, "testexpr") !== undefined || first === undefined) return uniteParts(node, place);
  const last = place.view.match(place.view.word(first) === "(" ? first : first + 1);
  return last === undefined ? undefined : { first, last };
};

const caseExpression: SpanRule = (node, place) => {
  const span = uniteParts(node, place);
  if (span === undefined) return undefined;
  const end = findWord(place.view, { first: span.last + 1, last: place.statement.last }, (word) => word === "end");
  return end === undefined ? span : { first: span.first, last: end };
};

/** `x IS NOT NULL` and its like: what is asked, and the words of the question. */
function question(...words: readonly (readonly string[])[]): SpanRule {
  return (node, place) => {
    const span = uniteParts(node, place);
    return span === undefined ? undefined : takeWords(place, span, ...words);
  };
}

const operator: SpanRule = (node, place) => {
  const location = place.at(node);
  if (location !== undefined && field(node, "kind") === "AEXPR_NULLIF") return call(node, place);
  return uniteParts(node, place);
};

const valueFunction: SpanRule = (node, place) => {
  const first = place.at(node);
  if (first === undefined) return undefined;
  return { first, last: place.view.word(first + 1) === "(" ? (place.view.match(first + 1) ?? first) : first };
};

const indirection: SpanRule = (node, place) => {
  const found = findSteps(node, place);
  return found === undefined ? undefined : unite(found.arg, ...found.steps);
};

const step: SpanRule = (node, place) => {
  const parent = parentOf(node);
  if (parent === undefined || positionOf(node)?.key !== "indirection") return undefined;
  return findSteps(parent, place)?.steps[list(parent, "indirection").indexOf(node)];
};

const collate: SpanRule = (node, place) => {
  const first = place.at(node);
  if (first === undefined) return undefined;
  const span = unite(first, endOfName(place.view, first + 1), ...list(node, "arg").map((part) => place.span(part)));
  return span === undefined ? undefined : unite(span, uniteParts(node, place));
};

const single: SpanRule = (node, place) => {
  const first = place.at(node);
  return first === undefined ? undefined : { first, last: first };
};

/** `(1, 2)` after IN and in VALUES has its parentheses; the two ends of BETWEEN have none. */
const valueList: SpanRule = (node, place) => {
  const span = uniteParts(node, place);
  const parent = parentOf(node);
  if (span === undefined || parent === undefined) return undefined;
  const isRow = parent.type === "SelectStmt" || (parent.type === "A_Expr" && field(parent, "kind") === "AEXPR_IN");
  return isRow ? expand(place.view, span) : span;
};

const window: SpanRule = (node, place) => {
  const { view } = place;
  const location = place.at(node);
  if (location === undefined) return undefined;
  const last = view.match(location) ?? location;
  // `WINDOW w AS ( … )`
  return { first: parentOf(node)?.type === "SelectStmt" ? location - 2 : location, last };
};

export const expressionSpans: Readonly<Record<string, SpanRule>> = {
  A_ArrayExpr: arrayExpression,
  A_Const: constant,
  A_Expr: operator,
  A_Indices: step,
  A_Indirection: indirection,
  A_Star: step,
  BooleanTest: question(["is"], ["not"], truths),
  CaseExpr: caseExpression,
  CoalesceExpr: call,
  CollateClause: collate,
  ColumnRef: columnRef,
  FuncCall: functionCall,
  GroupingFunc: call,
  JsonArrayConstructor: call,
  JsonArrayAgg: call,
  JsonFuncExpr: call,
  JsonIsPredicate: question(
    ["is"],
    ["not"],
    ["json"],
    ["value", "scalar", "array", "object"],
    ["with", "without"],
    ["unique"],
    ["keys"],
  ),
  JsonObjectConstructor: call,
  JsonParseExpr: call,
  JsonScalarExpr: call,
  JsonSerializeExpr: call,
  List: valueList,
  MinMaxExpr: call,
  NullTest: question(["is"], ["not"], ["null"]),
  ParamRef: single,
  RowExpr: row,
  SQLValueFunction: valueFunction,
  SetToDefault: single,
  SubLink: subLink,
  TypeCast: typeCast,
  WindowDef: window,
  XmlExpr: call,
  XmlSerialize: call,
};
