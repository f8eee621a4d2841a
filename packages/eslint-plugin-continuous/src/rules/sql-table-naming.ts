import { toObjectName } from "@continuous/database";

import { createSqlRule } from "../create-sql-rule.js";
import { listOwnTables } from "../sql/list-own-tables.js";
import type { SqlFinding } from "../sql/sql-finding.js";
import { quoteName } from "../sql/quote-name.js";
import { toTableName, type TableNaming } from "./sql-table-naming/to-table-name.js";

type MessageIds = "name" | "prefix";

/** Enforce one style and number of table names. */
export const sqlTableNaming = createSqlRule<MessageIds, TableNaming>({
  name: "sql-table-naming",
  description: "Enforce one style and number of table names",
  standard: "database.naming.tables",
  messages: {
    name: "Table `{{table}}` should be `{{better}}`, in {{style}}{{number}}.",
    prefix: "Table `{{table}}` should begin with {{prefixes}}.",
  },
  properties: {
    style: { type: "string", enum: ["snake_case", "camelCase", "PascalCase"], description: "How tables are named." },
    number: {
      type: "string",
      enum: ["plural", "singular", "any"],
      description: "Whether a table is named for one of its rows, or all.",
    },
    prefixes: {
      type: "array",
      items: { type: "string", minLength: 1 },
      description: "A table's name begins with one of these; none: with anything.",
    },
  },
  defaultOptions: { style: "snake_case", number: "plural", prefixes: [] },
  find: (catalog, options) =>
    listOwnTables(catalog, options.schemas).flatMap(
      ({ schema, name, created, renamed }): readonly SqlFinding<MessageIds>[] => {
        const item = toObjectName(schema, name);
        const common = { place: renamed ?? created, item };
        const { style, number, prefixes } = options;
        if (prefixes.length > 0 && !prefixes.some((prefix) => name.startsWith(prefix))) {
          const data = { table: item, prefixes: prefixes.map((one) => `\`${one}\``).join(" or ") };
          return [{ ...common, messageId: "prefix", data, remedy: "" }];
        }
        const better = toTableName(name, options);
        if (better === name) return [];
        return [
          {
            ...common,
            messageId: "name",
            data: { table: item, better: toObjectName(schema, better), style, number: nameNumber(number) },
            remedy: `alter table ${quoteName(schema, name)} rename to ${quoteName(better)};`,
          },
        ];
      },
    ),
});

function nameNumber(number: TableNaming["number"]): string {
  return number === "any" ? "" : ` and the ${number}`;
}
