import { child, field, list, parentOf, uniteParts, type Place, type SpanNode, type SpanRule } from "./place.js";
import { balance, endOfName, expand, type Span } from "./span.js";

/** What stands in FROM without the name that it is given there. */
function findBody(node: SpanNode, place: Place): Span | undefined {
  switch (node.type) {
    case "RangeVar":
      return findTable(node, place);
    case "RangeSubselect": {
      const query = child(node, "subquery");
      const span = query === undefined ? undefined : place.span(query);
      return span === undefined ? undefined : withLateral(expand(place.view, span), place);
    }
    case "RangeFunction":
      return findFunctions(node, place);
    case "JoinExpr":
      return findJoin(node, place);
    default:
      return uniteParts(node, place);
  }
}

function findTable(node: SpanNode, place: Place): Span | undefined {
  const { view } = place;
  const first = place.at(node);
  if (first === undefined) return undefined;
  const last = endOfName(view, first);
  if (field(node, "inh") !== true) {
    if (view.word(first - 1) === "only") return { first: first - 1, last };
    if (view.word(first - 1) === "(" && view.word(first - 2) === "only") return { first: first - 2, last: last + 1 };
  }
  return { first, last: view.word(last + 1) === "*" ? last + 1 : last };
}

function findFunctions(node: SpanNode, place: Place): Span | undefined {
  const { view } = place;
  const first = list(node, "functions")[0];
  const call = first === undefined ? undefined : list(first, "items")[0];
  let span = call === undefined ? undefined : place.span(call);
  if (span === undefined) return undefined;
  if (field(node, "is_rowsfrom") === true && view.word(span.first - 1) === "(") {
    span = { first: span.first - 3, last: view.match(span.first - 1) ?? span.last };
  }
  if (view.word(span.last + 1) === "with" && view.word(span.last + 2) === "ordinality") {
    span = { first: span.first, last: span.last + 2 };
  }
  return withLateral(span, place);
}

function findJoin(node: SpanNode, place: Place): Span | undefined {
  const { view } = place;
  const parts = ["larg", "rarg", "quals"].map((key) => child(node, key));
  const spans = parts.flatMap((part) => (part === undefined ? [] : (place.span(part) ?? [])));
  const [left, right] = spans;
  if (left === undefined || right === undefined) return undefined;
  let { first, last } = balance(view, { first: left.first, last: Math.max(...spans.map((span) => span.last)) });
  if (list(node, "usingClause").length > 0 && view.word(last + 1) === "using") last = view.match(last + 2) ?? last;
  const condition = spans[2];
  if (condition !== undefined) {
    // ON (a = b)
    const whole = expand(view, condition);
    if (view.word(whole.first - 1) === "on") last = Math.max(last, whole.last);
  }
  if (child(node, "alias") !== undefined) ({ first, last } = expand(view, { first, last }));
  return { first, last };
}

function withLateral(span: Span, { view }: Place): Span {
  return view.word(span.first - 1) === "lateral" ? { first: span.first - 1, last: span.last } : span;
}

/** `AS x (a, b)` after what it names. */
function findAlias(node: SpanNode, place: Place, body: Span): Span | undefined {
  const { view } = place;
  const alias = child(node, "alias") ?? child(node, "join_using_alias");
  const hasColumns = list(node, "coldeflist").length > 0;
  if (alias === undefined && !hasColumns) return undefined;
  const first = view.word(body.last + 1) === "as" ? body.last + 2 : body.last + 1;
  let last = alias === undefined ? first - 1 : first;
  const isList = hasColumns || (alias !== undefined && list(alias, "colnames").length > 0);
  if (isList && view.word(last + 1) === "(") last = view.match(last + 1) ?? last;
  return { first, last };
}

const fromItem: SpanRule = (node, place) => {
  const body = findBody(node, place);
  if (body === undefined) return undefined;
  const alias = findAlias(node, place, body);
  return alias === undefined ? body : { first: body.first, last: alias.last };
};

const alias: SpanRule = (node, place) => {
  const parent = parentOf(node);
  const body = parent === undefined ? undefined : findBody(parent, place);
  return parent === undefined || body === undefined ? undefined : findAlias(parent, place, body);
};

export const fromSpans: Readonly<Record<string, SpanRule>> = {
  Alias: alias,
  JoinExpr: fromItem,
  RangeFunction: fromItem,
  RangeSubselect: fromItem,
  RangeVar: fromItem,
};
