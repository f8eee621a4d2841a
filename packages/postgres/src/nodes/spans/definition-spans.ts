import { child, list, parentOf, positionOf, uniteParts, type Place, type SpanNode, type SpanRule } from "./place.js";
import { findWord, inside, split, unite, type Span } from "./span.js";

/** Parents whose parts follow each other without commas. */
const runs: ReadonlySet<string> = new Set([
  "AlterDefaultPrivilegesStmt",
  "AlterExtensionStmt",
  "AlterFunctionStmt",
  "AlterRoleStmt",
  "AlterSeqStmt",
  "ColumnDef",
  "Constraint",
  "CreateDomainStmt",
  "CreateExtensionStmt",
  "CreateFunctionStmt",
  "CreateRoleStmt",
  "CreateSeqStmt",
  "CreatedbStmt",
  "DoStmt",
]);

function isInRun(node: SpanNode): boolean {
  return node.type !== "FunctionParameter" && runs.has(parentOf(node)?.type ?? "");
}

/** From a token to the comma or the bracket that ends it, or to a token that is known to be beyond. */
function toEnd(place: Place, first: number, limit: number, isRun: boolean): Span {
  const stop = findWord(place.view, { first, last: limit }, (word) => word === ")" || (word === "," && !isRun));
  return { first, last: stop === undefined ? limit : stop - 1 };
}

/** The last token that may belong to a part: what comes before its next sibling, or the last of its parent. */
function limitOf(node: SpanNode, place: Place): number {
  const parent = parentOf(node);
  const first = place.at(node);
  if (parent === undefined || first === undefined) return place.statement.last;
  const key = positionOf(node)?.key ?? "";
  const siblings = [...list(parent, key), child(parent, "collClause")].flatMap((sibling) => {
    const at = sibling === undefined ? undefined : place.at(sibling);
    return at !== undefined && at > first ? [at] : [];
  });
  const next = Math.min(...siblings, Infinity);
  const beyond = beyondParts(parent, place);
  const own = parent.type === "List" || parent.type === "Constraint" ? undefined : outerLimit(parent, place);
  const last = Math.min(next - 1, beyond - 1, own ?? place.statement.last);
  return place.view.word(last) === "," && !isInRun(node) ? last - 1 : last;
}

function outerLimit(parent: SpanNode, place: Place): number | undefined {
  return parentOf(parent) === undefined ? undefined : place.span(parent)?.last;
}

/** Where something begins that follows the parts of a parent. */
function beyondParts(parent: SpanNode, place: Place): number {
  const parts = ["sql_body", "action"].flatMap((key) => child(parent, key) ?? []);
  if (parent.type === "CreateFunctionStmt" && parts.length > 0) {
    const body = findWord(
      place.view,
      place.statement,
      (word, token) => word === "return" || (word === "begin" && token > 3),
    );
    return body ?? Infinity;
  }
  if (parent.type === "AlterDefaultPrivilegesStmt") {
    return findWord(place.view, place.statement, (word) => word === "grant" || word === "revoke") ?? Infinity;
  }
  return Infinity;
}

/** A part that begins at its own location and ends where the next begins, at a comma or at a bracket. */
const part: SpanRule = (node, place) => {
  const first = place.at(node);
  const parent = parentOf(node);
  if (first === undefined || parent === undefined) return uniteParts(node, place);
  return toEnd(place, first, limitOf(node, place), isInRun(node));
};

const parameter: SpanRule = (node, place) => {
  const span = part(node, place);
  if (span === undefined) return undefined;
  // An aggregate's arguments may be followed by those that it orders by.
  const order = findWord(place.view, span, (word) => word === "order");
  return order === undefined ? span : { first: span.first, last: order - 1 };
};

/** `ALTER TABLE t a, b, c`: one of them. */
const command: SpanRule = (node, place) => {
  const parent = parentOf(node);
  const index = positionOf(node)?.index;
  const relation = parent === undefined ? undefined : child(parent, "relation");
  const name = relation === undefined ? undefined : place.span(relation);
  if (name === undefined || index === undefined) return undefined;
  return split(place.view, { first: name.last + 1, last: place.statement.last })[index];
};

/** One of `( a desc, lower(b) )`. */
const indexElement: SpanRule = (node, place) => {
  const { view, statement } = place;
  const parent = parentOf(node);
  const position = positionOf(node);
  if (parent === undefined || position === undefined) return undefined;
  const open = findIndexList(parent, position.key, place);
  const body = inside(view, open ?? findWord(view, statement, (word) => word === "("));
  if (body === undefined) return undefined;
  if (parent.type !== "List") return split(view, body)[position.index];
  const owner = parentOf(parent);
  const exclusion = owner === undefined ? undefined : split(view, body)[list(owner, "exclusions").indexOf(parent)];
  const stop = exclusion && findWord(view, exclusion, (word) => word === "with");
  return exclusion === undefined || stop === undefined ? undefined : { first: exclusion.first, last: stop - 1 };
};

function findIndexList(parent: SpanNode, key: string, place: Place): number | undefined {
  const { view, statement } = place;
  const isOpen = (word: string): boolean => word === "(";
  if (parent.type === "InferClause") return place.at(parent);
  if (parent.type === "List") {
    const owner = parentOf(parent);
    const first = owner === undefined ? undefined : place.at(owner);
    return first === undefined ? undefined : findWord(view, { first, last: statement.last }, isOpen);
  }
  const relation = child(parent, "relation");
  const after = relation === undefined ? undefined : place.span(relation)?.last;
  if (after === undefined) return undefined;
  const open = findWord(view, { first: after + 1, last: statement.last }, isOpen);
  if (key !== "indexIncludingParams" || open === undefined) return open;
  const include = findWord(view, { first: open, last: statement.last }, (word) => word === "include");
  return include === undefined ? undefined : include + 1;
}

/** `GRANT a (x), b ON t TO r`: one of the privileges or roles. */
const privilege: SpanRule = (node, place) => {
  const { view, statement } = place;
  const index = positionOf(node)?.index;
  const verb = findWord(view, statement, (word) => word === "grant" || word === "revoke");
  if (verb === undefined || index === undefined) return undefined;
  const isOption = view.word(verb + 2) === "option" && view.word(verb + 3) === "for";
  const first = isOption ? verb + 4 : verb + 1;
  const stop = findWord(view, { first, last: statement.last }, (word) => ["on", "to", "from"].includes(word));
  return stop === undefined ? undefined : split(view, { first, last: stop - 1 })[index];
};

const role: SpanRule = (node, place) => {
  const first = place.at(node);
  return first === undefined ? undefined : { first, last: first };
};

/** `c WITH =` and others that only their list can tell. */
const partition: SpanRule = (node, place) => {
  const first = place.at(node);
  if (first === undefined) return uniteParts(node, place);
  return toEnd(place, first, place.statement.last, false);
};

const like: SpanRule = (node, place) => {
  const span = uniteParts(node, place);
  if (span === undefined) return undefined;
  return toEnd(place, span.first - 1, place.statement.last, false);
};

const partitionSpec: SpanRule = (node, place) => {
  const { view } = place;
  const first = place.at(node);
  const open = first && findWord(view, { first, last: place.statement.last }, (word) => word === "(");
  const last = open === undefined ? undefined : view.match(open);
  return first === undefined || last === undefined ? undefined : { first, last };
};

const withClause: SpanRule = (node, place) => {
  const first = place.at(node);
  return unite(first, ...list(node, "ctes").map((cte) => place.span(cte)));
};

/** A setting inside of another statement: `ALTER ROLE r SET a = b`, `CREATE FUNCTION … SET a = b`. */
const setting: SpanRule = (node, place) => {
  const { view, statement } = place;
  const parent = parentOf(node);
  if (parent === undefined) return statement;
  const span = parent.type === "DefElem" ? place.span(parent) : statement;
  if (span === undefined) return undefined;
  const first = findWord(view, span, (word) => word === "set" || word === "reset");
  return first === undefined ? undefined : { first, last: span.last };
};

const whenClause: SpanRule = (node, place) => {
  const { view } = place;
  const parts = uniteParts(node, place);
  if (parts === undefined) return undefined;
  let { first } = parts;
  while (first > place.statement.first && view.word(first) !== "when") first -= 1;
  const stop = findWord(
    view,
    { first: first + 1, last: place.statement.last },
    (word) => word === "when" || word === "returning",
  );
  return { first, last: stop === undefined ? place.statement.last : stop - 1 };
};

/** A query that stands alone in its list: `PUBLICATION p FOR TABLE a, b`. */
const publication: SpanRule = (node, place) => {
  const table = child(node, "pubtable");
  if (table === undefined) return part(node, place);
  return uniteParts(node, place);
};

export const definitionSpans: Readonly<Record<string, SpanRule>> = {
  AccessPriv: privilege,
  AlterTableCmd: command,
  ColumnDef: part,
  Constraint: part,
  DefElem: part,
  FunctionParameter: parameter,
  IndexElem: indexElement,
  MergeWhenClause: whenClause,
  PartitionElem: partition,
  PartitionSpec: partitionSpec,
  PublicationObjSpec: publication,
  RoleSpec: role,
  TableLikeClause: like,
  VariableSetStmt: setting,
  WithClause: withClause,
};
