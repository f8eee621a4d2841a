import { findTokenFrom } from "./find-token-from.js";
import type { Node } from "libpg-query";

import { createLineMap } from "./create-line-map.js";
import { lex } from "./lex.js";
import { createOffsetMap } from "./offset-map.js";
import type { ParsedSql, SqlComment, SqlStatement, TextPosition, TextRange, TextSpan } from "./parsed-sql.js";
import { parse } from "./parser.js";
import { toComments } from "./to-comments.js";
import type { Token } from "./token.js";

/** What psql might keep for itself, and what Postgres cannot be given as it is. */
const special = /[\\\0\ufeff\ud800-\udfff]|stdin/i;

/**
 * Reads SQL that is nothing but SQL and has no mistake in it, which is nearly all of it: then the parser alone says where
 * each statement stands, and tokens and comments are looked for when somebody asks. Undefined for any other text.
 */
export function parsePlain(text: string): ParsedSql | undefined {
  if (special.test(text)) return undefined;
  const answer = parse(text);
  if (!("tree" in answer)) return undefined;
  const offsets = createOffsetMap(text);
  const toIndex = (location: number): number => offsets.toIndex(Math.max(0, location - 1));
  const sql = new PlainSql(text, toIndex);
  for (const { stmt, stmt_location, stmt_len } of answer.tree.stmts ?? []) {
    const kind = Object.keys(stmt ?? {})[0];
    if (stmt === undefined || kind === undefined) continue;
    const location = stmt_location ?? 0;
    const end = stmt_len === undefined ? text.length : toIndex(location + stmt_len);
    sql.statements.push(new PlainStatement(sql, kind, stmt, toIndex(location), end));
  }
  return sql;
}

class PlainSql implements ParsedSql {
  readonly text: string;
  readonly toIndex: (location: number) => number;
  readonly statements: SqlStatement[] = [];
  readonly problems = [];
  #tokens: readonly Token[] | undefined;
  #comments: readonly SqlComment[] | undefined;
  #toPosition: ((index: number) => TextPosition) | undefined;

  constructor(text: string, toIndex: (location: number) => number) {
    this.text = text;
    this.toIndex = toIndex;
  }

  get tokens(): readonly Token[] {
    this.#tokens ??= lex(this.text).tokens;
    return this.#tokens;
  }

  get comments(): readonly SqlComment[] {
    this.#comments ??= toComments(this.tokens, this.text, this.toPosition);
    return this.#comments;
  }

  get toPosition(): (index: number) => TextPosition {
    this.#toPosition ??= createLineMap(this.text);
    return this.#toPosition;
  }
}

class PlainStatement implements SqlStatement {
  readonly kind: string;
  readonly node: Node;
  readonly #sql: PlainSql;
  readonly #start: number;
  /** The semicolon, or the end of the text: blanks and comments may stand before it. */
  readonly #limit: number;
  #range: TextRange | undefined;

  constructor(sql: PlainSql, kind: string, node: Node, start: number, limit: number) {
    this.kind = kind;
    this.node = node;
    this.#sql = sql;
    this.#start = start;
    this.#limit = limit;
  }

  get range(): TextRange {
    this.#range ??= [this.#start, this.#findEnd()];
    return this.#range;
  }

  get loc(): TextSpan {
    const { toPosition } = this.#sql;
    return { start: toPosition(this.range[0]), end: toPosition(this.range[1]) };
  }

  get tokens(): readonly [from: number, to: number] {
    const { tokens } = this.#sql;
    const [start, end] = this.range;
    return [findTokenFrom(tokens, start), findTokenFrom(tokens, end)];
  }

  #findEnd(): number {
    const { text } = this.#sql;
    const end = this.#start + text.slice(this.#start, this.#limit).trimEnd().length;
    const line = text.slice(Math.max(this.#start, text.lastIndexOf("\n", end - 1)), end);
    // Only a comment can stand between a statement and its semicolon; a `--` may as well be in a string.
    if (!line.includes("--") && !line.endsWith("*/")) return end;
    const { tokens } = this.#sql;
    let last = findTokenFrom(tokens, this.#limit) - 1;
    while (tokens[last]?.kind === "comment" || tokens[last]?.kind === "end") last -= 1;
    return tokens[last]?.end ?? end;
  }
}
