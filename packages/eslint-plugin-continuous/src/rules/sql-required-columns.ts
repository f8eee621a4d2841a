import { toObjectName } from "@continuous/database";
import type { CatalogColumn, CatalogTable } from "@continuous/postgres";

import { createSqlRule } from "../create-sql-rule.js";
import { createBaseTypes } from "../sql/create-base-types.js";
import { listOwnColumns } from "../sql/list-own-columns.js";
import { listOwnTables } from "../sql/list-own-tables.js";
import type { SqlFinding } from "../sql/sql-finding.js";
import { isSameType } from "./sql-required-columns/is-same-type.js";
import { isJoinTable } from "./sql-required-columns/is-join-table.js";
import { toAddColumn, toChangeType } from "./sql-required-columns/to-remedy.js";

type MessageIds = "missing" | "wrongType";

interface Options {
  /** A `null` type takes any. */
  readonly columns: readonly { readonly name: string; readonly type: string | null }[];
}

/** Require columns that each table has. */
export const sqlRequiredColumns = createSqlRule<MessageIds, Options>({
  name: "sql-required-columns",
  description: "Require columns, of their types, on each table",
  standard: "database.required_columns",
  messages: {
    missing: "Table `{{table}}` has no column `{{column}}`{{type}}.",
    wrongType: "Table `{{table}}` has `{{column}}` as {{found}}; it should be {{type}}.",
  },
  properties: {
    columns: {
      type: "array",
      items: {
        type: "object",
        properties: { name: { type: "string" }, type: { type: ["string", "null"] } },
        required: ["name", "type"],
        additionalProperties: false,
      },
      description: "The columns, with their types; `null` takes any type.",
    },
  },
  defaultOptions: {
    columns: [
      { name: "id", type: "uuid" },
      { name: "created_at", type: "timestamptz" },
      { name: "updated_at", type: "timestamptz" },
    ],
  },
  find: (catalog, { schemas, columns }) => {
    const toBaseType = createBaseTypes(catalog);
    return listOwnTables(catalog, schemas).flatMap((table) => {
      const own = listOwnColumns(catalog, table);
      return columns.flatMap((required) => checkColumn(table, own, required, toBaseType));
    });
  },
});

function checkColumn(
  table: CatalogTable,
  own: readonly CatalogColumn[],
  { name, type }: Options["columns"][number],
  toBaseType: (type: string) => string,
): readonly SqlFinding<MessageIds>[] {
  const item = toObjectName(table.schema, table.name);
  const column = table.columns.find((candidate) => candidate.name === name);
  if (column === undefined) {
    // What a table is made like may not be known, and with it not its columns.
    if (!table.isComplete || (name === "id" && isJoinTable(table))) return [];
    const data = { table: item, column: name, type: type === null ? "" : ` (${type})` };
    const remedy = toAddColumn(table, name, type);
    return [{ place: table.renamed ?? table.created, item, messageId: "missing", data, remedy }];
  }
  if (type === null || column.type === null || !own.includes(column)) return [];
  // A domain is the type it is over, and a type of its own.
  if (isSameType(column.type, type) || isSameType(toBaseType(column.type), type)) return [];
  const data = { table: item, column: name, found: column.type, type };
  const remedy = toChangeType(table, column, type);
  return [{ place: column.renamed ?? column.created, item, messageId: "wrongType", data, remedy }];
}
