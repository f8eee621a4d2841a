import type { TextRange } from "../edited-text.js";
import type { ObjectKind } from "./index-snapshot.js";

/** A name in a migration that stands where a table or a function is named. */
export interface SqlName {
  /** The kinds that it may be of, the likelier first. */
  readonly kinds: readonly ObjectKind[];
  readonly schema: string | null;
  readonly name: string;
  readonly range: TextRange;
}

/** Words behind which Postgres' grammar wants a relation; `on` stands before a table in policies, triggers and indexes. */
const beforeTable =
  /\b(?:from|join|into|update|table|view|references|on|only|truncate|exists|inherits|of|like)\s+(?:if\s+(?:not\s+)?exists\s+)?(?:only\s+)?$/iu;
const beforeFunction = /\b(?:function|procedure|routine|call|execute)\s+(?:if\s+exists\s+)?$/iu;
const part = `(?:"(?:[^"\\n]|"")*"|[\\p{L}_][\\p{L}\\p{N}_$]*)`;
const written = new RegExp(`${part}(?:\\.${part})?`, "gu");

/** A statement is seldom longer than this before its first name. */
const lookBack = 300;

/**
 * The name at an offset of a migration, told from its words alone: migrations that are being typed do not parse, and no snapshot
 * says where each name stands in them. With nothing at the offset, an empty name where one may be typed.
 */
export function findSqlName(text: string, offset: number): SqlName | undefined {
  const lineStart = text.lastIndexOf("\n", offset - 1) + 1;
  const nextBreak = text.indexOf("\n", offset);
  const line = text.slice(lineStart, nextBreak === -1 ? text.length : nextBreak);
  const comment = line.indexOf("--");
  if (comment !== -1 && lineStart + comment < offset) return undefined;
  const found = [...line.matchAll(written)].find(
    ({ index, 0: word }) => lineStart + index <= offset && offset <= lineStart + index + word.length,
  );
  const start = found === undefined ? offset : lineStart + found.index;
  const end = start + (found?.[0].length ?? 0);
  const before = text.slice(Math.max(0, start - lookBack), start).replaceAll(/--[^\n]*/gu, "");
  if (isInText(before)) return undefined;
  const parts = (found?.[0] ?? "").match(new RegExp(part, "gu")) ?? [];
  const kinds = toKinds(before, text.slice(end), parts.length);
  const name = toName(parts.at(-1) ?? "");
  return kinds.length === 0
    ? undefined
    : { kinds, schema: parts.length > 1 ? toName(parts[0] ?? "") : null, name, range: [start, end] };
}

function toKinds(before: string, after: string, parts: number): readonly ObjectKind[] {
  const isCalled = /^\s*\(/u.test(after);
  if (beforeFunction.test(before)) return ["function"];
  // `insert into orders (…)` and `from open_orders(…)` look alike.
  if (beforeTable.test(before)) return isCalled ? ["table", "function"] : ["table"];
  if (parts === 0) return [];
  if (isCalled) return ["function"];
  return parts > 1 ? ["table"] : [];
}

/** In a string as it stands since the statement began. Bodies in dollar quotes are code, and are looked into. */
function isInText(before: string): boolean {
  const statement = before.slice(before.lastIndexOf(";") + 1);
  return (statement.match(/'/gu)?.length ?? 0) % 2 === 1;
}

/** As Postgres folds it. */
function toName(word: string): string {
  return word.startsWith('"') ? word.slice(1, -1).replaceAll('""', '"') : word.toLowerCase();
}
