import type { TSESTree } from "@typescript-eslint/types";

import { createLineIndex } from "../services/line-index.js";
import { offsetsOf } from "../services/walk-nodes.js";
import { followValue } from "./follow-value.js";
import { mayHoldSql } from "./may-hold-sql.js";
import type { Origin, PlacedCall, ValueMap } from "./origin.js";
import { toSqlText } from "./to-sql-text.js";
import { toValueMap } from "./to-value-map.js";

/** SQL that code holds. */
export interface SqlText {
  /**
   * As long as what is written between the quotes, each unit at its place: a hole is `$1` and blanks, or, where a name must
   * stand, `hole_1` as far as it fits; an escape is what it stands for, after blanks.
   */
  readonly text: string;
  /** Offsets in the module's text, without quotes. */
  readonly range: readonly [number, number];
  /** Of the start, from 1. */
  readonly line: number;
  readonly column: number;
  /** Whether it is the whole of what is sent. A tagged template may be a piece of another: `` sql`where id = ${id}` ``. */
  readonly isWhole: boolean;
  /** Whether parts of it are filled in when it runs. */
  readonly hasHoles: boolean;
}

const sqlTag = /^(?:sql|SQL|unsafeSql|raw|pgsql|psql|\$queryRaw|\$executeRaw|queryRaw|executeRaw)$/u;
/** node-postgres, postgres.js, pg-promise, slonik, Prisma, knex, drizzle, PGlite, better-sqlite's like. */
const sendsSql =
  /^(?:query|queryArray|queryObject|unsafe|raw|exec|execute|executeSql|one|oneOrNone|oneFirst|maybeOne|maybeOneFirst|many|manyFirst|manyOrNone|none|any|anyFirst|result|multi|multiResult|map|each|format|\$queryRawUnsafe|\$executeRawUnsafe|prepare|runSql|literal)$/u;
/** People's own: `execSql(…)`, `runQuery(…)`. */
const runsSql = /^(?:(?:run|exec|execute|do)_?)?(?:sql|query)$/iu;
const startsSql =
  /^(?:\s|\$\d+\s*;?|--[^\n]*\n|\/\*[\s\S]*?\*\/|\()*(?:select\s|insert\s+into\s|update\s|delete\s+from\s|with\s|merge\s+into\s|truncate\s|copy\s|create\s|alter\s|drop\s|refresh\s+materialized\s|call\s|explain\s|lock\s|values\s*\()/iu;

/**
 * The SQL in a module's strings and templates: what carries a tag of SQL, and what is handed to a method that sends SQL and begins
 * as SQL does, through constants too. To be parsed by Postgres' own parser: what it refuses is none, or only a piece.
 *
 * @param program - As for `findDatabaseUses`.
 * @param text - As for `findDatabaseUses`.
 */
export function findSqlTexts(program: TSESTree.Program, text: string): readonly SqlText[] {
  if (!mayHoldSql(text)) return [];
  const map = toValueMap(program);
  const found = new Map<TSESTree.Node, boolean>();
  const scopeOf = new Map(map.strings.map(({ node, scope }) => [node, scope]));
  for (const { node } of map.strings) {
    const parent = map.parents.get(node);
    if (parent?.type === "TaggedTemplateExpression") {
      if (isSqlTag(parent.tag)) found.set(node, false);
    } else if (isMarked(node, text)) found.set(node, true);
  }
  const add = (origin: Origin): void => {
    if (origin.kind !== "value" || found.has(origin.node)) return;
    // Of texts put together with `+` each is a piece.
    for (const part of listParts(origin.node)) {
      if (startsSql.test(toSqlText(part, text))) found.set(part, part === origin.node);
    }
  };
  for (const origin of map.calls.flatMap((call) => listSent(map, call))) add(origin);
  // What fills a hole may be SQL again; a map goes on with what is added meanwhile.
  for (const node of found.keys()) {
    if (node.type !== "TemplateLiteral") continue;
    const scope = scopeOf.get(node);
    if (scope === undefined) continue;
    for (const hole of node.expressions)
      for (const origin of followValue(map, { kind: "value", node: hole, scope })) add(origin);
  }
  const lines = createLineIndex(text);
  return [...found]
    .map(([node, isWhole]): SqlText => {
      const [start, end] = offsetsOf(node);
      const hasHoles = node.type === "TemplateLiteral" && node.expressions.length > 0;
      return {
        text: toSqlText(node, text),
        range: [start + 1, end - 1],
        ...lines.placeOf(start + 1),
        isWhole,
        hasHoles,
      };
    })
    .sort((a, b) => a.range[0] - b.range[0]);
}

/** What a call may send: its first argument, or the `text` of it as node-postgres takes it. */
function listSent(map: ValueMap, { node, scope }: PlacedCall): readonly Origin[] {
  const [argument] = node.arguments;
  if (node.type !== "CallExpression" || argument === undefined) return [];
  const sends = node.callee.type === "MemberExpression" ? sendsSql : runsSql;
  if (!sends.test(nameOf(node.callee))) return [];
  return followValue(map, { kind: "value", node: argument, scope }).flatMap((origin) =>
    origin.kind === "value" && origin.node.type === "ObjectExpression"
      ? followValue(map, { kind: "member", of: origin, key: "text" })
      : [origin],
  );
}

/** Any library's `raw` but JavaScript's own. */
function isSqlTag(tag: TSESTree.Node): boolean {
  const isOwn = tag.type === "MemberExpression" && tag.object.type === "Identifier" && tag.object.name === "String";
  return sqlTag.test(nameOf(tag)) && !isOwn;
}

function listParts(node: TSESTree.Node): readonly TSESTree.Node[] {
  if (node.type === "TemplateLiteral") return [node];
  if (node.type === "Literal") return typeof node.value === "string" ? [node] : [];
  return node.type === "BinaryExpression" && node.operator === "+"
    ? [...listParts(node.left), ...listParts(node.right)]
    : [];
}

/** A comment `sql` before a text tells editors what it is. */
function isMarked(node: TSESTree.Node, text: string): boolean {
  const [start] = offsetsOf(node);
  return /\/\*\s*sql\s*\*\/\s*$/iu.test(text.slice(Math.max(0, start - 20), start));
}

/** The last name of what is called: `sql` in `db.sql<Row>`, in `sql`, and in `sql(options)`. */
function nameOf(node: TSESTree.Node): string {
  switch (node.type) {
    case "Identifier":
      return node.name;
    case "MemberExpression":
      return node.property.type === "Identifier" ? node.property.name : "";
    case "CallExpression":
      return nameOf(node.callee);
    case "TSInstantiationExpression":
    case "TSNonNullExpression":
      return nameOf(node.expression);
    default:
      return "";
  }
}
