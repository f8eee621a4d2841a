import type { RangeVar } from "libpg-query";

import type { RelationEntry, SchemaEntry } from "./entries.js";
import { StatementFailure } from "./statement-failure.js";
import { temporarySchema } from "./state.js";
import type { State } from "./state.js";

/** The schemas in which a bare name is looked for, in order. */
export function listSearched(state: State): SchemaEntry[] {
  return [temporarySchema, ...state.searchPath].flatMap((name) => state.schemas.get(name) ?? []);
}

/** The relation a name means, or nothing. */
export function findRelation(state: State, schema: string | undefined, name: string): RelationEntry | undefined {
  if (schema !== undefined && schema !== "") return state.schemas.get(schema)?.relations.get(name);
  for (const searched of listSearched(state)) {
    const found = searched.relations.get(name);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The relation a name means; without one the statement fails. */
export function getRelation(state: State, name: RangeVar): RelationEntry {
  const found = findRelation(state, name.schemaname, name.relname ?? "");
  if (found === undefined) throw new StatementFailure(`relation "${toText(name)}" does not exist`);
  return found;
}

function toText({ schemaname, relname }: RangeVar): string {
  return schemaname === undefined ? (relname ?? "") : `${schemaname}.${relname ?? ""}`;
}
