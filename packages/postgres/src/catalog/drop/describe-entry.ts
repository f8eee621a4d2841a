import type { Entry } from "../model/entries.js";
import type { CatalogObjectKind } from "../schema-catalog.js";

/** `schema.name`, `schema.table.column`: the name by which the catalog speaks of an object. */
export function qualifiedName(entry: Entry): string {
  if (entry.is === "default") return "default";
  if (entry.is === "schema") return entry.name;
  return "owner" in entry ? `${qualifiedName(entry.owner)}.${entry.name}` : `${entry.schema.name}.${entry.name}`;
}

export function kindOf(entry: Exclude<Entry, { is: "default" }>): CatalogObjectKind {
  switch (entry.is) {
    case "table":
      return entry.kind;
    case "enum":
    case "domain":
    case "composite":
    case "other-type":
      return "type";
    default:
      return entry.is;
  }
}

/** `table orders`, as messages have it. */
export function describeEntry(entry: Entry): string {
  if (entry.is === "default") return "default value";
  const name = entry.name;
  const owner = "owner" in entry ? ` of table ${entry.owner.name}` : "";
  return `${kindOf(entry).replaceAll("_", " ")} ${name}${owner}`;
}
