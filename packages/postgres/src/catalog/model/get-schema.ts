import type { SchemaEntry } from "./entries.js";
import { StatementFailure } from "./statement-failure.js";
import { temporarySchema } from "./state.js";
import type { State } from "./state.js";

/** The schema in which something is created: the one that is named, else the first of the search path that exists. */
export function getSchema(state: State, name: string | undefined, isTemporary = false): SchemaEntry {
  if (isTemporary || name === temporarySchema) return getNamed(state, temporarySchema);
  if (name !== undefined && name !== "") return getNamed(state, name);
  for (const searched of state.searchPath) {
    const found = state.schemas.get(searched);
    if (found !== undefined) return found;
  }
  throw new StatementFailure("no schema has been selected to create in");
}

function getNamed(state: State, name: string): SchemaEntry {
  const found = state.schemas.get(name);
  if (found === undefined) throw new StatementFailure(`schema "${name}" does not exist`);
  return found;
}
