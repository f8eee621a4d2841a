import { findSteps } from "./steps.js";
import {
  child,
  field,
  list,
  parentOf,
  positionOf,
  takeWords,
  uniteParts,
  type Place,
  type SpanNode,
  type SpanRule,
} from "./place.js";
import { balance, expand, findWord, inside, strip, unite, type Span } from "./span.js";

const heads: ReadonlySet<string> = new Set(["select", "values", "table"]);
const setOperations: ReadonlySet<string> = new Set(["union", "intersect", "except"]);
const tails: ReadonlySet<string> = new Set(["order", "limit", "offset", "fetch", "for"]);
const assigning: ReadonlySet<string> = new Set(["InsertStmt", "UpdateStmt", "OnConflictClause", "MergeWhenClause"]);

const select: SpanRule = (node, place) => {
  const { view } = place;
  const withClause = child(node, "withClause");
  const withSpan = withClause === undefined ? undefined : place.span(withClause);
  const [left, right] = [child(node, "larg"), child(node, "rarg")];
  const isSet = left !== undefined && right !== undefined;
  const arms = isSet ? unite(place.span(left), place.span(right)) : undefined;
  const anchor = isSet ? (arms === undefined ? undefined : balance(view, arms).last) : findAnchor(node, place);
  if (anchor === undefined) return inLink(node, place);
  const first = isSet ? (arms === undefined ? anchor : balance(view, arms).first) : findHead(place, anchor);
  if (first === undefined) return undefined;
  const begin = unite(withSpan, first);
  const isArm = isArmOfSet(node) && (begin === undefined || !isInOwnParentheses(begin.first, place));
  return unite(begin, { first, last: endOfQuery(node, place, isSet ? anchor : first, isArm) });
};

/** `EXISTS (SELECT)` */
function inLink(node: SpanNode, place: Place): Span | undefined {
  const parent = parentOf(node);
  const link = parent?.type === "SubLink" ? place.span(parent) : undefined;
  const body = link === undefined ? undefined : inside(place.view, place.view.match(link.last));
  return body === undefined ? undefined : strip(place.view, body);
}

/** A token of the query itself, and of none inside of it. */
function findAnchor(node: SpanNode, place: Place): number | undefined {
  for (const target of list(node, "targetList")) {
    const at = place.at(target);
    if (at !== undefined) return at;
  }
  for (const key of ["valuesLists", "fromClause", "groupClause", "sortClause"]) {
    for (const part of list(node, key)) {
      const span = place.span(part);
      if (span !== undefined) return span.first;
    }
  }
  const parts = ["whereClause", "havingClause", "limitCount", "limitOffset"].flatMap((key) => child(node, key) ?? []);
  return unite(...parts.map((part) => place.span(part)))?.first;
}

function findHead({ view, statement }: Place, anchor: number): number | undefined {
  for (let token = anchor; token >= statement.first; token -= 1) {
    if (heads.has(view.word(token)) && view.word(token - 1) !== ".") return token;
    const open = view.match(token);
    if (open !== undefined && open < token) token = open;
  }
  return undefined;
}

function isArmOfSet(node: SpanNode): boolean {
  const parent = parentOf(node);
  const key = positionOf(node)?.key;
  return parent?.type === "SelectStmt" && (key === "larg" || key === "rarg");
}

/** `(SELECT … ORDER BY a) UNION …`: what follows there belongs to the arm. */
function isInOwnParentheses(first: number, { view }: Place): boolean {
  const body = inside(view, view.word(first - 1) === "(" ? first - 1 : undefined);
  return body !== undefined && findWord(view, body, (word) => setOperations.has(word)) === undefined;
}

/** Up to the parenthesis that closes it, the end of the statement, or what follows it there. */
function endOfQuery(node: SpanNode, place: Place, first: number, isArm: boolean): number {
  const { view, statement } = place;
  const parent = parentOf(node);
  const stop = findWord(view, { first: first + 1, last: statement.last }, (word, token) => {
    if (word === ")" || word === ";") return true;
    if (isArm && (setOperations.has(word) || tails.has(word))) return true;
    if (parent?.type === "InsertStmt") {
      return word === "returning" || (word === "on" && view.word(token + 1) === "conflict");
    }
    if (word !== "with") return false;
    const next = view.word(token + 1);
    if (parent?.type === "ViewStmt") return next === "check" || next === "cascaded" || next === "local";
    if (parent?.type === "CreateTableAsStmt") return next === "data" || next === "no";
    return false;
  });
  return stop === undefined ? statement.last : stop - 1;
}

const target: SpanRule = (node, place) => {
  const first = place.at(node);
  if (first === undefined) return undefined;
  const parent = parentOf(node);
  const value = child(node, "val");
  const isAssigned = parent !== undefined && assigning.has(parent.type);
  if (isAssigned && (value === undefined || value.type === "MultiAssignRef")) {
    return unite(first, ...(findSteps(node, place)?.steps ?? []));
  }
  const span = uniteParts(node, place);
  if (span === undefined || isAssigned || typeof field(node, "name") !== "string") return span;
  return { first: span.first, last: span.last + (place.view.word(span.last + 1) === "as" ? 2 : 1) };
};

const common: SpanRule = (node, place) => {
  const { view, statement } = place;
  const first = place.at(node);
  if (first === undefined) return undefined;
  const as = findWord(view, { first: first + 1, last: statement.last }, (word) => word === "as");
  const open =
    as === undefined ? undefined : takeWords(place, { first: as, last: as }, ["not"], ["materialized"]).last + 1;
  const close = open === undefined ? undefined : view.match(open);
  if (close === undefined) return undefined;
  const clauses = [child(node, "search_clause"), child(node, "cycle_clause")].flatMap((part) => part ?? []);
  return unite({ first, last: close }, ...clauses.map((part) => place.span(part)));
};

/** A statement inside of another that is no query: in WITH, after EXPLAIN, in a rule. */
const nested =
  (verb: string): SpanRule =>
  (node, place) => {
    const { view, statement } = place;
    const parent = parentOf(node);
    if (parent === undefined) return statement;
    if (parent.type === "CommonTableExpr") {
      const close = place.span(parent)?.last;
      const open = close === undefined ? undefined : view.match(close);
      const body = inside(view, open);
      return body === undefined ? undefined : strip(view, body);
    }
    const first = findWord(view, { first: statement.first + 1, last: statement.last }, (word) => word === verb);
    return first === undefined ? undefined : { first, last: statement.last };
  };

const sort: SpanRule = (node, place) => {
  const part = child(node, "node");
  const span = part === undefined ? undefined : place.span(part);
  if (span === undefined) return undefined;
  const whole = expand(place.view, span);
  const { useOp } = { useOp: list(node, "useOp") };
  if (useOp.length > 0) return unite(whole, uniteParts(node, place));
  return takeWords(place, whole, ["asc", "desc"], ["nulls"], ["first", "last"]);
};

const returning: SpanRule = (node, place) => {
  const span = uniteParts(node, place);
  if (span === undefined) return undefined;
  let { first } = span;
  while (first > place.statement.first && place.view.word(first) !== "returning") first -= 1;
  return { first, last: span.last };
};

const conflict: SpanRule = (node, place) => {
  const { view, statement } = place;
  const first = place.at(node);
  if (first === undefined) return undefined;
  const stop = findWord(view, { first, last: statement.last }, (word) => word === "returning" || word === ")");
  return { first, last: stop === undefined ? statement.last : stop - 1 };
};

const infer: SpanRule = (node, place) => {
  const { view } = place;
  const first = place.at(node);
  if (first === undefined) return undefined;
  if (view.word(first) === "on") return { first, last: first + 2 };
  const last = view.match(first);
  const where = child(node, "whereClause");
  const condition = where === undefined ? undefined : place.span(where);
  return last === undefined ? undefined : unite({ first, last }, condition && expand(view, condition));
};

const grouping: SpanRule = (node, place) => {
  const { view } = place;
  const first = place.at(node);
  if (first === undefined) return undefined;
  let open = first;
  while (view.kind(open) === "word") open += 1;
  return { first, last: view.match(open) ?? first };
};

const locking: SpanRule = (node, place) => {
  const { view } = place;
  const query = parentOf(node);
  const index = positionOf(node)?.index;
  const span = query === undefined ? undefined : place.span(query);
  if (span === undefined || index === undefined) return undefined;
  const starts: number[] = [];
  const isStart = (word: string): boolean => word === "for";
  for (let at = findWord(view, span, isStart); at !== undefined;) {
    starts.push(at);
    at = findWord(view, { first: at + 1, last: span.last }, isStart);
  }
  const first = starts[index];
  if (first === undefined) return undefined;
  const stop = findWord(view, { first: first + 1, last: span.last }, (word) => tails.has(word));
  return { first, last: stop === undefined ? span.last : stop - 1 };
};

export const querySpans: Readonly<Record<string, SpanRule>> = {
  CommonTableExpr: common,
  DeleteStmt: nested("delete"),
  GroupingSet: grouping,
  InferClause: infer,
  InsertStmt: nested("insert"),
  LockingClause: locking,
  MergeStmt: nested("merge"),
  OnConflictClause: conflict,
  ResTarget: target,
  ReturningClause: returning,
  SelectStmt: select,
  SortBy: sort,
  UpdateStmt: nested("update"),
};
