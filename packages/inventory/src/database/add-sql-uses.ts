import type { DatabaseUse, SqlText } from "@continuous/source";

import type { UsesByFile } from "./uses-by-file.js";

/** Uses through clients, and those in SQL texts. A tree without SQL in code pays nothing for the SQL parser. */
export async function addSqlUses(uses: UsesByFile, sql: ReadonlyMap<string, readonly SqlText[]>): Promise<UsesByFile> {
  if (sql.size === 0) return uses;
  const { findSqlUses } = await import("./find-sql-uses.js");
  const all = new Map<string, readonly DatabaseUse[]>(uses);
  for (const [path, texts] of sql) all.set(path, [...(uses.get(path) ?? []), ...texts.flatMap(findSqlUses)]);
  return all;
}
