import { findTokenFrom } from "./find-token-from.js";
import type { ParsedSql, SqlStatement, TextRange } from "./parsed-sql.js";
import type { Token } from "./token.js";

const verbs: ReadonlySet<string> = new Set(["create", "alter", "drop", "into"]);
const objects: ReadonlySet<string> = new Set(
  "table view index sequence type domain function procedure routine aggregate trigger policy schema extension server publication role collation operator".split(
    " ",
  ),
);
/** Kinds of statements that make, change or drop something with a name. */
const changes = /^(?:Create|Alter|Drop|Rename|View|Index|Composite|Define)/u;
const headLength = 80;
const fillers: ReadonlySet<string> = new Set(["if", "not", "exists", "concurrently", "only"]);

/**
 * The range of the name that a statement is about: of the table that CREATE TABLE makes, of the new name in RENAME TO.
 * A qualified name's last part; quotes belong to it. Undefined where the statement names nothing of its own.
 */
export function findNameRange(sql: ParsedSql, statement: SqlStatement): TextRange | undefined {
  const [from, to] = statement.tokens;
  const isQuery = statement.kind === "SelectStmt";
  if (!isQuery && !changes.test(statement.kind)) return undefined;
  // A name stands at the beginning, whatever the size of the rest; only INTO may stand anywhere.
  const words = listWords(sql, from, isQuery ? to : Math.min(to, from + headLength));
  const renamed = findRenamed(words);
  if (renamed !== undefined) return renamed;
  const first = words.findIndex(({ kind, lower }) => kind === "word" && verbs.has(lower));
  if (first === -1) return undefined;
  const object = words
    .slice(first + 1, first + (words[first]?.lower === "into" ? 2 : 6))
    .findIndex(({ kind, lower }) => kind === "word" && objects.has(lower));
  let index = first + 1 + (object + 1);
  // `create index on t`, `create schema authorization r` have no name.
  while (words[index]?.kind === "word" && fillers.has(words[index]?.lower ?? "")) index += 1;
  const start = words[index];
  if (start === undefined || (start.kind === "word" && (start.lower === "on" || start.lower === "authorization"))) {
    return undefined;
  }
  return lastPart(words, index);
}

/** The range of the name at a `location` of a statement's tree: a column's, or a qualified name's last part. */
export function findNameRangeAt(sql: ParsedSql, location: number | undefined): TextRange | undefined {
  if (location === undefined || location < 0) return undefined;
  const start = sql.toIndex(location);
  const first = findTokenFrom(sql.tokens, start);
  if (sql.tokens[first]?.start !== start) return undefined;
  const words = listWords(sql, first, Math.min(sql.tokens.length, first + 8));
  return lastPart(words, 0);
}

interface Word extends Token {
  readonly lower: string;
}

function listWords(sql: ParsedSql, from: number, to: number): Word[] {
  const words: Word[] = [];
  for (let index = from; index < to; index += 1) {
    const token = sql.tokens[index];
    if (token === undefined || token.kind === "comment" || token.kind === "meta" || token.kind === "data") continue;
    const { kind, start, end } = token;
    words.push({ kind, start, end, lower: kind === "string" ? "'" : sql.text.slice(start, end).toLowerCase() });
  }
  return words;
}

/** `a . b . c`: the last of them. */
function lastPart(words: readonly Word[], from: number): TextRange | undefined {
  let index = from;
  while (words[index + 1]?.lower === "." && isName(words[index + 2])) index += 2;
  const word = words[index];
  return word !== undefined && isName(word) ? [word.start, word.end] : undefined;
}

function isName(word: Word | undefined): boolean {
  return word?.kind === "word" || word?.kind === "name";
}

function findRenamed(words: readonly Word[]): TextRange | undefined {
  if (words[0]?.lower !== "alter") return undefined;
  const rename = words.findIndex(({ kind, lower }) => kind === "word" && lower === "rename");
  if (rename === -1) return undefined;
  const to = words.findLastIndex(({ kind, lower }) => kind === "word" && lower === "to");
  const name = words[to + 1];
  return to > rename && name !== undefined ? [name.start, name.end] : undefined;
}
