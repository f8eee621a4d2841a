import { groupBy } from "@continuous/source";
import type { SchemaCatalog } from "@continuous/postgres";

/** Migrations that name an object beside the statements that define it: `schema.name` to paths. */
export type Mentions = ReadonlyMap<string, ReadonlySet<string>>;

/** A statement whose body or expressions use what they name. */
export interface UsingStatement {
  /** The migration's. */
  readonly path: string;
  readonly text: string;
}

const using = new Set(["CreateFunctionStmt", "ViewStmt", "CreateTableAsStmt", "CreatePolicyStmt", "DoStmt"]);
const word = /[\p{L}_][\p{L}\p{N}_$]*/gu;

/** @param kind - The parser's name for a statement. */
export function isUsing(kind: string): boolean {
  return using.has(kind);
}

/**
 * Finds which tables and functions of a schema are named in its own functions, views and policies. Bodies of functions are
 * strings, whatever their language: a word in one that is an object's name is taken for it.
 */
export function findMentions(statements: readonly UsingStatement[], catalogs: readonly SchemaCatalog[]): Mentions {
  const objects = catalogs.flatMap(({ tables, functions }) => [...tables, ...functions]);
  const namesakes = groupBy(objects, ({ name }) => name);
  const mentions = new Map<string, Set<string>>();
  for (const { path, text } of statements) {
    const counts = new Map<string, number>();
    for (const [found] of text.matchAll(word)) counts.set(found, (counts.get(found) ?? 0) + 1);
    const own = findOwnName(text);
    for (const [name, count] of counts) {
      // A statement names what it defines once, without using it.
      if (count === 1 && name === own) continue;
      for (const { schema } of namesakes.get(name) ?? []) {
        const key = `${schema}.${name}`;
        mentions.set(key, (mentions.get(key) ?? new Set()).add(path));
      }
    }
  }
  return mentions;
}

function findOwnName(statement: string): string | undefined {
  return /^\s*create\b[^("]*?\b(?:function|procedure|view|table)\s+(?:if\s+not\s+exists\s+)?(?:[\w"]+\.)?"?([\w$]+)/iu.exec(
    statement,
  )?.[1];
}
