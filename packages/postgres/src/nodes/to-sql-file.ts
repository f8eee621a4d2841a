import type { ParsedSql, SqlComment, SqlProblem, TextRange, TextSpan } from "../parse/parsed-sql.js";
import type { Token } from "../parse/token.js";
import { toNode } from "./to-node.js";
import type { SqlFile, SqlNode } from "./sql-node.js";

/** The tree of a parsed text, with a type, a parent, a range and a place for each node. */
export function toSqlFile(sql: ParsedSql): SqlFile {
  const statements: SqlNode[] = [];
  const file = new RootNode(sql, statements);
  for (const statement of sql.statements) statements.push(toNode(sql, statement, file));
  return file;
}

/** Tokens and comments are looked for when they are asked for. */
class RootNode implements SqlFile {
  readonly type = "SqlFile";
  readonly parent: undefined;
  readonly statements: readonly SqlNode[];
  readonly #sql: ParsedSql;

  constructor(sql: ParsedSql, statements: readonly SqlNode[]) {
    this.#sql = sql;
    this.statements = statements;
  }

  get text(): string {
    return this.#sql.text;
  }

  get range(): TextRange {
    return [0, this.#sql.text.length];
  }

  get loc(): TextSpan {
    return { start: { line: 1, column: 1 }, end: this.#sql.toPosition(this.#sql.text.length) };
  }

  get comments(): readonly SqlComment[] {
    return this.#sql.comments;
  }

  get tokens(): readonly Token[] {
    return this.#sql.tokens;
  }

  get problems(): readonly SqlProblem[] {
    return this.#sql.problems;
  }
}
