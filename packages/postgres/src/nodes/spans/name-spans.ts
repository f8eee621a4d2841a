import { child, field, list, parentOf, positionOf, type Place, type SpanNode, type SpanRule } from "./place.js";
import { findSteps } from "./steps.js";
import { findNamePart, findObject, findPartOfOwned, isObjectName } from "./object-spans.js";
import { findWord, inside, split, type Span } from "./span.js";

/** A name: its node has no location, but its owner knows where its names are. */
export const name: SpanRule = (node, place) => {
  const owner = parentOf(node);
  const position = positionOf(node);
  if (owner === undefined || position === undefined) return undefined;
  const { key, index } = position;
  if (isObjectName(owner)) {
    const object = place.span(owner);
    return object && toSpan(findPartOfOwned(list(owner, key).length, index, object, place));
  }
  const dotted = findDotted(owner, key, place);
  if (dotted === undefined) return findListed(owner, key, index, place);
  return toSpan(findNamePart(list(owner, key).length, index, dotted, place));
};

function toSpan(token: number | undefined): Span | undefined {
  return token === undefined ? undefined : { first: token, last: token };
}

/** Where a name with dots begins. */
function findDotted(owner: SpanNode, key: string, place: Place): number | undefined {
  const { view, statement } = place;
  const at = place.at(owner);
  switch (`${owner.type}.${key}`) {
    case "FuncCall.funcname":
      // `x LIKE y ESCAPE z` calls a function that nobody wrote.
      return at === place.span(owner)?.first ? at : undefined;
    case "ColumnRef.fields":
    case "TypeName.names":
      return at;
    case "CollateClause.collname":
      return at === undefined ? undefined : at + 1;
    case "ObjectWithArgs.objname":
      return place.span(owner)?.first;
    case "CreateFunctionStmt.funcname":
    case "CreateTrigStmt.funcname": {
      const kind = findWord(
        view,
        { first: statement.first + 1, last: statement.last },
        (word) => word === "function" || word === "procedure",
      );
      return kind === undefined ? undefined : kind + 1;
    }
    case "CreateEnumStmt.typeName":
    case "CreateRangeStmt.typeName":
    case "AlterEnumStmt.typeName":
    case "CreateDomainStmt.domainname":
    case "AlterDomainStmt.typeName":
      return statement.first + 2;
    default:
      return undefined;
  }
}

/** One of the names between two parentheses. */
function findListed(owner: SpanNode, key: string, index: number, place: Place): Span | undefined {
  const { view, statement } = place;
  const own = (): Span | undefined => place.span(owner);
  const openIn = (span: Span | undefined): number | undefined =>
    span === undefined ? undefined : findWord(view, span, (word) => word === "(");
  const one = (open: number | undefined): Span | undefined => {
    const body = inside(view, open);
    return body === undefined ? undefined : split(view, body)[index];
  };
  switch (`${owner.type}.${key}`) {
    case "ResTarget.indirection":
    case "A_Indirection.indirection": {
      const step = findSteps(owner, place)?.steps[index];
      return step === undefined ? undefined : { first: step.last, last: step.last };
    }
    case "Constraint.keys":
    case "Constraint.fk_attrs":
    case "AccessPriv.cols":
    case "CommonTableExpr.aliascolnames":
      return one(openIn(own()));
    case "Constraint.pk_attrs": {
      const table = child(owner, "pktable");
      const span = table === undefined ? undefined : place.span(table);
      return span === undefined ? undefined : one(span.last + 1);
    }
    case "Alias.colnames": {
      const span = own();
      return span === undefined ? undefined : one(view.match(span.last));
    }
    case "JoinExpr.usingClause": {
      const span = own();
      const using = span && findWord(view, span, (word) => word === "using");
      return using === undefined ? undefined : one(using + 1);
    }
    case "CreateEnumStmt.vals":
    case "ViewStmt.aliases":
      return one(openIn(statement));
    case "A_Expr.name": {
      const at = place.at(owner);
      const sign = list(owner, "name").at(-1);
      const text = sign === undefined ? undefined : field(sign, "sval");
      if (at === undefined || typeof text !== "string") return undefined;
      // Each character of an operator is a token; LIKE, IN and BETWEEN stand for operators.
      return { first: at, last: view.kind(at) === "symbol" ? at + text.length - 1 : at };
    }
    case "CreateTrigStmt.columns": {
      const of = findWord(view, statement, (word) => word === "of");
      const on = findWord(view, statement, (word) => word === "on");
      if (of === undefined || on === undefined) return undefined;
      return toSpan(split(view, { first: of + 1, last: on - 1 })[index]?.first);
    }
    case "DefElem.arg": {
      const last = own()?.last;
      return last !== undefined && typeof field(owner, "defname") === "string" ? { first: last, last } : undefined;
    }
    case "DropStmt.objects":
    case "CommentStmt.object":
    case "GrantStmt.objects": {
      const node = list(owner, key)[index] ?? child(owner, key);
      return node === undefined ? undefined : findObject(node, place);
    }
    default:
      return undefined;
  }
}
