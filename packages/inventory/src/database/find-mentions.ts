import type { MigrationFile, SchemaCatalog } from "@continuous/postgres";

/** Migrations that name an object beside the statements that define it: `schema.name` to paths. */
export type Mentions = ReadonlyMap<string, ReadonlySet<string>>;

/** Statements whose bodies or expressions use what they name. */
const using = new Set(["CreateFunctionStmt", "ViewStmt", "CreateTableAsStmt", "CreatePolicyStmt", "DoStmt"]);
const word = /[\p{L}_][\p{L}\p{N}_$]*/gu;

/**
 * Finds which tables and functions of a schema are named in its own functions, views and policies. Bodies of functions are
 * strings, whatever their language: a word in one that is an object's name is taken for it.
 */
export async function findMentions(files: readonly MigrationFile[], catalog: SchemaCatalog): Promise<Mentions> {
  const { parseStatements } = await import("@continuous/postgres");
  const keysOf = new Map<string, string[]>();
  for (const { schema, name } of [...catalog.tables, ...catalog.functions]) {
    const keys = keysOf.get(name) ?? [];
    keysOf.set(name, keys.includes(`${schema}.${name}`) ? keys : [...keys, `${schema}.${name}`]);
  }
  const mentions = new Map<string, Set<string>>();
  for (const { path, text } of files) {
    for (const { kind, range } of parseStatements(text).statements) {
      if (!using.has(kind)) continue;
      const statement = text.slice(...range);
      const counts = new Map<string, number>();
      for (const [found] of statement.matchAll(word)) counts.set(found, (counts.get(found) ?? 0) + 1);
      const own = findOwnName(statement);
      for (const [name, count] of counts) {
        // A statement names what it defines once, without using it.
        if (count === 1 && name === own) continue;
        for (const key of keysOf.get(name) ?? []) mentions.set(key, (mentions.get(key) ?? new Set()).add(path));
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
