import type { ParsedSql, TextRange, TextSpan } from "../parse/parsed-sql.js";
import { toNode } from "./to-node.js";
import type { SqlFile, SqlNode } from "./sql-node.js";

/** The tree of a parsed text, with a type, a parent, a range and a place for each node. */
export function toSqlFile(sql: ParsedSql): SqlFile {
  const range: TextRange = [0, sql.text.length];
  const loc: TextSpan = { start: { line: 1, column: 1 }, end: sql.toPosition(sql.text.length) };
  const statements: SqlNode[] = [];
  const { comments, tokens, problems } = sql;
  const file: SqlFile = { type: "SqlFile", parent: undefined, range, loc, statements, comments, tokens, problems };
  for (const statement of sql.statements) statements.push(toNode(sql, statement, file));
  return file;
}
