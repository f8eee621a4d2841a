import type { CatalogPlace } from "../schema-catalog.js";
import type { ColumnEntry, CompositeEntry, TableEntry, TypeRef } from "./entries.js";

/** A column that may be null and has no default. */
export function createColumnEntry(
  owner: TableEntry | CompositeEntry,
  name: string,
  type: TypeRef | null,
  created: CatalogPlace,
  rest: Partial<ColumnEntry> = {},
): ColumnEntry {
  return {
    is: "column",
    owner,
    name,
    type,
    isNotNull: false,
    default: null,
    identity: null,
    isGenerated: false,
    isLocal: true,
    created,
    renamed: null,
    ...rest,
  };
}
