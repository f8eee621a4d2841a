import type { ParsedSql } from "./parsed-sql.js";
import { parseStatements } from "./parse-statements.js";

/** In characters: some thousand migrations; their trees take about twenty times as many bytes. */
const capacity = 8_000_000;
const parsed = new Map<string, ParsedSql>();
let size = 0;

/**
 * `parseStatements`, once for each text in a process: lint and the fold of the migrations ask for the same files. What
 * was asked for longest ago goes first. Do not change what it gives.
 */
export function parseCached(text: string): ParsedSql {
  const known = parsed.get(text);
  if (known !== undefined) {
    parsed.delete(text);
    parsed.set(text, known);
    return known;
  }
  const sql = parseStatements(text);
  parsed.set(text, sql);
  size += text.length;
  for (const old of parsed.keys()) {
    if (size <= capacity || old === text) break;
    parsed.delete(old);
    size -= old.length;
  }
  return sql;
}
