import type { FunctionEntry } from "../model/entries.js";
import { formatType } from "./format-type.js";
import { quoteIdentifier } from "./quote-identifier.js";

/** What a function gives, as Postgres writes it: `SETOF uuid`, `TABLE(id uuid)`; null for a procedure. */
export function formatReturns({ arguments: all, returns, isSet }: FunctionEntry): string | null {
  const rows = all.filter(({ mode }) => mode === "table");
  if (rows.length > 0) {
    return `TABLE(${rows.map(({ name, type }) => `${quoteIdentifier(name)} ${formatType(type)}`).join(", ")})`;
  }
  if (returns === null) return null;
  return `${isSet ? "SETOF " : ""}${formatType(returns)}`;
}
