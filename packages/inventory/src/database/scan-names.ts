import type { ParsedSql, Token } from "@continuous/postgres";
import type { DatabaseOperation } from "@continuous/source";

import type { SqlName } from "./sql-name.js";

/** Calls whose arguments have a `from` of their own: `extract(year from day)`. */
const ownFrom = new Set(["extract", "substring", "trim", "overlay", "position"]);
const noName = new Set([
  "select",
  "set",
  "lateral",
  "only",
  "values",
  "where",
  "unnest",
  "as",
  "on",
  "of",
  "nowait",
  "skip",
]);

/** Names of tables by the words before them, for SQL that does not parse as it stands. */
export function scanNames({ text, tokens }: ParsedSql): readonly SqlName[] {
  const content = tokens.filter(({ kind }) => kind !== "comment");
  const wordAt = (index: number): string => {
    const token = content[index];
    return token === undefined || token.kind === "string" ? "" : text.slice(token.start, token.end).toLowerCase();
  };
  const own = new Set<string>();
  const found: SqlName[] = [];
  const callers: string[] = [];
  for (let at = 0; at < content.length; at += 1) {
    const word = wordAt(at);
    if (word === "(") callers.push(wordAt(at - 1));
    if (word === ")") callers.pop();
    if (word === "as" && (wordAt(at + 1) === "(" || wordAt(at + 1).endsWith("materialized"))) own.add(wordAt(at - 1));
    const operation = operationAt(wordAt, at, callers.at(-1) ?? "");
    if (operation === undefined) continue;
    let next = at + 1;
    while (wordAt(next) === "only" || wordAt(next) === "lateral") next += 1;
    const name = readName(content, next, text);
    if (name === undefined) continue;
    found.push({ kind: "table", operation, ...name });
  }
  return found.filter(({ schema, name }) => schema !== null || !own.has(name));
}

function operationAt(wordAt: (index: number) => string, at: number, caller: string): DatabaseOperation | undefined {
  const before = wordAt(at - 1);
  switch (wordAt(at)) {
    case "from":
      if (before === "distinct" || ownFrom.has(caller)) return undefined;
      return before === "delete" ? "delete" : "select";
    case "join":
      return "select";
    case "into":
      return before === "insert" ? "insert" : undefined;
    case "update":
      // `for update`, `do update set`, `on update`, `for no key update` name nothing.
      if (["for", "do", "on", "key"].includes(before)) return undefined;
      return [2, 3, 4, 5, 6].some((step) => wordAt(at + step) === "set") ? "update" : undefined;
    default:
      return undefined;
  }
}

function readName(
  tokens: readonly Token[],
  first: number,
  text: string,
): { schema: string | null; name: string; start: number; end: number } | undefined {
  const partAt = (index: number): string | undefined => {
    const token = tokens[index];
    if (token === undefined) return undefined;
    const written = text.slice(token.start, token.end);
    if (token.kind === "name") return written.slice(1, -1).replaceAll('""', '"');
    return token.kind === "word" && !noName.has(written.toLowerCase()) ? written.toLowerCase() : undefined;
  };
  const isStop = (index: number): boolean => {
    const token = tokens[index];
    return token !== undefined && text.slice(token.start, token.end) === ".";
  };
  let last = first;
  while (isStop(last + 1) && partAt(last + 2) !== undefined) last += 2;
  const [name, token, after] = [partAt(last), tokens[last], tokens[last + 1]];
  if (name === undefined || token === undefined) return undefined;
  // A function's rows.
  if (after !== undefined && text.slice(after.start, after.end) === "(" && !isIntoBefore(tokens, first, text))
    return undefined;
  return { schema: last > first ? (partAt(last - 2) ?? null) : null, name, start: token.start, end: token.end };
}

/** `insert into orders (id)`: what follows is no call. */
function isIntoBefore(tokens: readonly Token[], first: number, text: string): boolean {
  const before = tokens[first - 1];
  return before !== undefined && text.slice(before.start, before.end).toLowerCase() === "into";
}
