import { field, parentOf, positionOf, type Place, type SpanNode } from "./place.js";
import { endOfName, findWord, split, type Span } from "./span.js";

/** How many words name the kind of an object, where it is not one. */
const kindLengths: Readonly<Record<string, number>> = {
  OBJECT_ACCESS_METHOD: 2,
  OBJECT_EVENT_TRIGGER: 2,
  OBJECT_FDW: 3,
  OBJECT_FOREIGN_TABLE: 2,
  OBJECT_LARGEOBJECT: 2,
  OBJECT_MATVIEW: 2,
  OBJECT_OPCLASS: 2,
  OBJECT_OPFAMILY: 2,
  OBJECT_TSCONFIGURATION: 3,
  OBJECT_TSDICTIONARY: 3,
  OBJECT_TSPARSER: 3,
  OBJECT_TSTEMPLATE: 3,
};
/** Statements whose objects are lists of names. */
const owners: ReadonlySet<string> = new Set([
  "AlterObjectSchemaStmt",
  "AlterOwnerStmt",
  "CommentStmt",
  "DropStmt",
  "GrantStmt",
  "RenameStmt",
]);

/** Whether a node is the list of names of what a statement is about. */
export function isObjectName({ type, parent }: SpanNode): boolean {
  if (type !== "List" && type !== "String") return false;
  return "type" in parent && typeof parent.type === "string" && owners.has(parent.type);
}

const routines: ReadonlySet<string> = new Set([
  "function",
  "procedure",
  "routine",
  "aggregate",
  "operator",
  "functions",
]);

/** What DROP, COMMENT, GRANT, ALTER and the like are about: nodes that carry no location of their own. */
export function findObject(node: SpanNode, place: Place): Span | undefined {
  const { view, statement } = place;
  const parent = parentOf(node);
  const position = positionOf(node);
  if (parent === undefined || position === undefined) return undefined;
  if (parent.type === "DropStmt") return splitDropped(parent, place)[position.index];
  if (parent.type === "CommentStmt" && position.key === "object") return findCommented(parent, place);
  if (parent.type === "GrantStmt" && position.key === "objects") {
    const on = findWord(view, statement, (word) => word === "on");
    const to = on && findWord(view, { first: on, last: statement.last }, (word) => word === "to" || word === "from");
    if (on === undefined || to === undefined) return undefined;
    return split(view, { first: on + 2, last: to - 1 })[position.index];
  }
  if (node.type !== "ObjectWithArgs") return findAltered(parent, place);
  const kind = findWord(view, { first: statement.first + 1, last: statement.last }, (word) => routines.has(word));
  if (kind === undefined) return undefined;
  const last = endOfName(view, kind + 1);
  const close = view.word(last + 1) === "(" ? view.match(last + 1) : undefined;
  return { first: kind + 1, last: close ?? last };
}

/** `ALTER TYPE s.t RENAME TO u`. */
function findAltered(parent: SpanNode, { view, statement }: Place): Span | undefined {
  const kind = field(parent, "objectType") ?? field(parent, "renameType");
  if (typeof kind !== "string") return undefined;
  const first = statement.first + 1 + kindLength(kind);
  return { first, last: endOfName(view, first) };
}

function splitDropped(parent: SpanNode, { view, statement }: Place): readonly Span[] {
  let first = statement.first + 1 + kindLength(field(parent, "removeType"));
  if (view.word(first) === "concurrently") first += 1;
  if (view.word(first) === "if" && view.word(first + 1) === "exists") first += 2;
  const ending = view.word(statement.last);
  const hasEnding = (ending === "cascade" || ending === "restrict") && statement.last > first;
  return split(view, { first, last: hasEnding ? statement.last - 1 : statement.last });
}

function findCommented(parent: SpanNode, { view, statement }: Place): Span | undefined {
  const first = statement.first + 2 + kindLength(field(parent, "objtype"));
  let last = statement.last;
  while (last > first && view.word(last) !== "is") last -= 1;
  return last > first ? { first, last: last - 1 } : undefined;
}

function kindLength(kind: unknown): number {
  return typeof kind === "string" ? (kindLengths[kind] ?? 1) : 1;
}

/** The token of one name of `a.b.c`, in a list that may begin with a schema that nobody wrote: `int` is `pg_catalog.int4`. */
export function findNamePart(names: number, index: number, first: number, place: Place): number | undefined {
  const written = (endOfName(place.view, first) - first) / 2 + 1;
  const token = first + 2 * (index - names + written);
  return token < first ? undefined : token;
}

/** `p ON s.t` is `[s, t, p]` to Postgres. */
export function findPartOfOwned(names: number, index: number, span: Span, place: Place): number | undefined {
  const on = findWord(place.view, span, (word) => word === "on");
  if (on === undefined) return findNamePart(names, index, span.first, place);
  if (index === names - 1) return span.first;
  const first = place.view.word(on + 1) === "domain" ? on + 2 : on + 1;
  return findNamePart(names - 1, index, first, place);
}
