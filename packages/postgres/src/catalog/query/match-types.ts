import type { TypeRef } from "../model/entries.js";
import { StatementFailure } from "../model/statement-failure.js";
import { formatType } from "../types/format-type.js";
import { canJoin, joinTypes } from "./join-types.js";

/** The one type of several values that Postgres wants alike; where they cannot be, the statement fails. */
export function matchTypes(what: string, types: readonly (TypeRef | null)[]): TypeRef | null {
  const known = types.filter((type) => type !== null);
  for (const [index, type] of known.entries()) {
    const before = known[index - 1];
    if (before === undefined || canJoin(before, type)) continue;
    throw new StatementFailure(`${what} types ${formatType(before)} and ${formatType(type)} cannot be matched`);
  }
  return joinTypes(types);
}
