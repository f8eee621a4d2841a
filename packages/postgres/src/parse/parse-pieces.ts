import type { RawStmt } from "libpg-query";

import { indexOfCodePoint } from "./index-of-code-point.js";
import { lex } from "./lex.js";
import { mask } from "./mask.js";
import { createOffsetMap } from "./offset-map.js";
import { parse } from "./parser.js";
import type { SqlProblem } from "./parsed-sql.js";
import { shiftLocations } from "./shift-locations.js";
import type { Token } from "./token.js";

/** A statement's tree, with locations of the whole file, and the piece of text that it was made of. */
export interface Piece {
  readonly statement: RawStmt;
  readonly start: number;
  readonly end: number;
}

/** What can be read of a text that cannot be read as a whole. */
export interface Pieces {
  readonly pieces: readonly Piece[];
  readonly complaints: readonly Pick<SqlProblem, "code" | "message" | "index">[];
  readonly tokens: readonly Token[];
}

/** Statements that begin a line after a finished one: where reading may go on after a quote that nothing closes. */
const fresh = /(?<=;[^\n]*\n(?:\s*\n|--[^\n]*\n)*)(?:create|alter|drop|comment|grant|revoke|insert|set|do)\b/giu;

/** Reads statement by statement, so that a bad one never hides the next. */
export function parsePieces(text: string): Pieces {
  const pieces: Piece[] = [];
  const complaints = new Map<number, Pieces["complaints"][number]>();
  const tokens: Token[] = [];
  const complain = (code: SqlProblem["code"], message: string, index: number): void => {
    if (!complaints.has(index)) complaints.set(index, { code, message, index });
  };

  let from: number | undefined = 0;
  while (from !== undefined) {
    const lexed = lex(text, from);
    const masked = mask(text, lexed.tokens);
    const offsets = createOffsetMap(masked);
    const read = ({ start, end }: Chunk): number | undefined => {
      const answer = parse(masked.slice(start, end));
      if ("tree" in answer) {
        for (const statement of answer.tree.stmts ?? []) {
          shiftLocations(statement.stmt, offsets.toByte(start));
          pieces.push({ statement, start, end });
        }
        return undefined;
      }
      const index = start + indexOfCodePoint(masked.slice(start, end), answer.codePoint);
      complain(answer.isSyntax ? "sql-syntax" : "sql-too-complex", answer.message, index);
      return index;
    };

    let resume: number | undefined;
    for (const chunk of toChunks(lexed.tokens, isEnd)) {
      const complaint = read(chunk);
      if (complaint === undefined) continue;
      // A quote that nothing closes turns what is inside out from there to the end of the file.
      if (lexed.unterminated !== undefined) resume = findFresh(text, complaint, chunk.end);
      const before = resume ?? text.length;
      // A parenthesis that nothing closes takes in the statements after it.
      const parts = toChunks(chunk.tokens, (token) => isEnd(token) || isSemicolon(text, token));
      if (parts.length > 1) for (const part of parts) if (part.end <= before) read(part);
      if (resume !== undefined) break;
    }
    const end = resume ?? text.length;
    // The quote that nothing closes ends where reading goes on.
    for (const token of lexed.tokens) {
      if (token.start < end) tokens.push(token.end > end ? { ...token, end } : token);
    }
    const last = lexed.tokens.at(-1);
    if (resume === undefined && lexed.unterminated !== undefined && last?.kind === "comment") {
      const answer = parse(masked.slice(last.start));
      if ("message" in answer) complain("sql-syntax", answer.message, last.start);
    }
    from = resume;
  }
  return { pieces, complaints: [...complaints.values()].sort((a, b) => a.index - b.index), tokens };
}

interface Chunk {
  readonly start: number;
  readonly end: number;
  readonly tokens: readonly Token[];
}

function toChunks(tokens: readonly Token[], isSplit: (token: Token) => boolean): Chunk[] {
  const chunks: Chunk[] = [];
  let current: Token[] = [];
  const close = (): void => {
    const first = current[0];
    const last = current.at(-1);
    if (first !== undefined && last !== undefined) chunks.push({ start: first.start, end: last.end, tokens: current });
    current = [];
  };
  for (const token of tokens) {
    if (isSplit(token)) close();
    else if (token.kind !== "comment" && token.kind !== "meta" && token.kind !== "data") current.push(token);
  }
  close();
  return chunks;
}

function isEnd(token: Token): boolean {
  return token.kind === "end";
}

function isSemicolon(text: string, token: Token): boolean {
  return token.kind === "symbol" && text[token.start] === ";";
}

function findFresh(text: string, after: number, before: number): number | undefined {
  fresh.lastIndex = after + 1;
  const index = fresh.exec(text)?.index;
  return index !== undefined && index < before ? index : undefined;
}
