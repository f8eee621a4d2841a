import type { CatalogPlace } from "../schema-catalog.js";
import type { SchemaEntry, TableEntry } from "./entries.js";
import type { State } from "./state.js";

/** A table or view without columns, constraints or anything else. */
export function createTableEntry(
  state: State,
  schema: SchemaEntry,
  name: string,
  created: CatalogPlace,
  rest: Partial<TableEntry> = {},
): TableEntry {
  return {
    is: "table",
    kind: "table",
    schema,
    name,
    isKnown: state.isKnown,
    created,
    renamed: null,
    isTemporary: false,
    isPartitioned: false,
    partitionKey: [],
    columns: [],
    constraints: [],
    triggers: [],
    policies: [],
    rowLevelSecurity: false,
    forceRowLevelSecurity: false,
    parents: [],
    isPartition: false,
    refs: new Set(),
    isComplete: true,
    ...rest,
  };
}
