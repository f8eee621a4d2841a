import type { DatabaseUse } from "./database-use.js";

/**
 * Whether a use stands for certain: a resource embedded in a select string is a table only if there is one of that name; else it
 * may be a column or a constraint that leads to one.
 *
 * @param isTable - Whether there is such a table or view; the schema is `null` where the use leaves it to the default.
 */
export function isKnownUse(use: DatabaseUse, isTable: (name: string, schema: string | null) => boolean): boolean {
  return use.form !== "embed" || isTable(use.name, use.schema);
}
