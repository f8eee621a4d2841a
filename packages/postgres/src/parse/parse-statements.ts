import type { RawStmt } from "libpg-query";

import { createLineMap } from "./create-line-map.js";
import { lex } from "./lex.js";
import { mask } from "./mask.js";
import { createOffsetMap } from "./offset-map.js";
import type { ParsedSql, SqlProblem, SqlStatement, TextSpan } from "./parsed-sql.js";
import { parsePlain } from "./parse-plain.js";
import { parsePieces } from "./parse-pieces.js";
import type { Piece, Pieces } from "./parse-pieces.js";
import { parse } from "./parser.js";
import { toComments } from "./to-comments.js";
import type { Token, Tokens } from "./token.js";

/**
 * Reads SQL with Postgres' own parser (18). Any text gives an answer: what does not parse is a problem at its place, and
 * all else is still there. psql's commands and the rows of `COPY … FROM stdin` are passed over. `DO` blocks and bodies
 * of functions are strings, as they are to Postgres.
 */
export function parseStatements(text: string): ParsedSql {
  return parsePlain(text) ?? parseSpecial(text);
}

/** Text that psql would not send as it is, or that has mistakes. */
function parseSpecial(text: string): ParsedSql {
  const lexed = lex(text);
  const masked = mask(text, lexed.tokens);
  const offsets = createOffsetMap(masked);
  const toIndex = (location: number): number => offsets.toIndex(Math.max(0, location - 1));
  const toPosition = createLineMap(text);
  const toSpan = (start: number, end: number): TextSpan => ({ start: toPosition(start), end: toPosition(end) });

  const answer = parse(masked);
  const { pieces, complaints, tokens }: Pieces =
    "tree" in answer
      ? { pieces: toPieces(answer.tree.stmts ?? [], masked.length, toIndex), complaints: [], tokens: lexed.tokens }
      : parsePieces(text);

  return {
    text,
    statements: toStatements(pieces, tokens, toSpan),
    comments: toComments(tokens, text, toPosition),
    problems: [...complaints, ...findOddities(text, lexed)].map((complaint) => ({
      ...complaint,
      ...toPosition(complaint.index),
    })),
    tokens,
    toIndex,
    toPosition,
  };
}

function toPieces(statements: readonly RawStmt[], length: number, toIndex: (location: number) => number): Piece[] {
  return statements.map((statement) => {
    const location = statement.stmt_location ?? 0;
    // The parser leaves the length out where the text ends with the statement.
    const end = statement.stmt_len === undefined ? length : toIndex(location + statement.stmt_len);
    return { statement, start: toIndex(location), end };
  });
}

function toStatements(
  pieces: readonly Piece[],
  tokens: readonly Token[],
  toSpan: (start: number, end: number) => TextSpan,
): SqlStatement[] {
  const statements: SqlStatement[] = [];
  let next = 0;
  for (const { statement, start, end } of pieces) {
    while (next < tokens.length && !isContent(tokens[next], start)) next += 1;
    const from = next;
    let to = from;
    for (let token = tokens[next]; token !== undefined && token.end <= end; token = tokens[next]) {
      next += 1;
      if (isContent(token, start)) to = next;
    }
    const kind = Object.keys(statement.stmt ?? {})[0];
    const first = tokens[from];
    const last = tokens[to - 1];
    if (statement.stmt === undefined || kind === undefined || first === undefined || last === undefined || to === from)
      continue;
    statements.push({
      kind,
      node: statement.stmt,
      range: [first.start, last.end],
      loc: toSpan(first.start, last.end),
      tokens: [from, to],
    });
  }
  return statements;
}

function isContent(token: Token | undefined, start: number): boolean {
  if (token === undefined || token.start < start) return false;
  return token.kind !== "comment" && token.kind !== "meta" && token.kind !== "data" && token.kind !== "end";
}

/** What the parser does not see, since it is blanked out before. */
function findOddities(
  text: string,
  { tokens, unterminated }: Tokens,
): Pick<SqlProblem, "code" | "message" | "index">[] {
  const last = tokens.at(-1);
  const nul = text.indexOf("\0");
  return [
    ...(unterminated !== undefined && (last === undefined || last.kind === "data" || last.end <= unterminated)
      ? [
          {
            code: "sql-data-open" as const,
            message: "COPY … FROM stdin has no line \\. after its rows",
            index: Math.min(unterminated, text.length),
          },
        ]
      : []),
    ...(nul === -1 ? [] : [{ code: "sql-null-character" as const, message: "invalid byte 0x00 in SQL", index: nul }]),
  ];
}
