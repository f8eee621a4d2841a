import type { IndexEntry, TableEntry } from "./entries.js";
import type { State } from "./state.js";

/** A table's indexes, those of its keys among them. */
export function listIndexes(state: State, table: TableEntry): IndexEntry[] {
  return state.dependents
    .find(state.schemas, [table])
    .filter((entry) => entry.is === "index")
    .filter((entry) => entry.table === table);
}
