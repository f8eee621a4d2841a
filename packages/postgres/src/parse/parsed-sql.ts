import type { Node } from "libpg-query";

import type { Token } from "./token.js";

/** A half-open range of the text, in UTF-16 units. */
export type TextRange = readonly [start: number, end: number];

/** A place in the text. `line` and `column` start at 1; `column` counts UTF-16 units. */
export interface TextPosition {
  readonly line: number;
  readonly column: number;
}

/** Where something stands, as lines and columns. `end` is the place after its last character. */
export interface TextSpan {
  readonly start: TextPosition;
  readonly end: TextPosition;
}

/** One statement that Postgres' parser accepts. */
export interface SqlStatement {
  /** The parser's name for it: `CreateStmt`, `AlterTableStmt`. */
  readonly kind: string;
  /** The parser's tree. Its locations are no indexes into the text: `ParsedSql.toIndex` translates them. */
  readonly node: Node;
  /** From its first token to its last; semicolon, white space and comments around it are not part of it. */
  readonly range: TextRange;
  readonly loc: TextSpan;
  /** Its tokens are `ParsedSql.tokens` from the first index up to, not including, the second. */
  readonly tokens: readonly [from: number, to: number];
}

/** A comment, as it stands in the text. */
export interface SqlComment {
  readonly type: "line" | "block";
  readonly range: TextRange;
  readonly loc: TextSpan;
}

/** What keeps a statement from being read, in Postgres' own words where it is Postgres that complains. */
export interface SqlProblem {
  readonly code: "sql-syntax" | "sql-too-complex" | "sql-data-open" | "sql-null-character";
  readonly message: string;
  readonly index: number;
  readonly line: number;
  readonly column: number;
}

/** What `parseStatements` makes of a text. */
export interface ParsedSql {
  readonly text: string;
  readonly statements: readonly SqlStatement[];
  readonly comments: readonly SqlComment[];
  readonly problems: readonly SqlProblem[];
  /** All tokens, in order. Names and literals are to be read here, exactly as they are written. */
  readonly tokens: readonly Token[];
  /** The index into the text of a `location` in a statement's tree. */
  readonly toIndex: (location: number) => number;
  readonly toPosition: (index: number) => TextPosition;
}
