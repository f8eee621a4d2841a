import { toObjectName } from "@continuous/database";

import { createSqlRule } from "../create-sql-rule.js";
import { listOwnColumns } from "../sql/list-own-columns.js";
import { listOwnTables } from "../sql/list-own-tables.js";
import { isInStyle, toStyle, type NamingStyle } from "../sql/naming-style.js";
import { quoteName } from "../sql/quote-name.js";

/** Enforce one style of column names. */
export const sqlColumnNaming = createSqlRule<"style", { readonly style: NamingStyle }>({
  name: "sql-column-naming",
  description: "Enforce one style of column names",
  standard: "database.naming.columns",
  messages: { style: "Column `{{column}}` of table `{{table}}` should be `{{better}}`, in {{style}}." },
  properties: {
    style: { type: "string", enum: ["snake_case", "camelCase", "PascalCase"], description: "How columns are named." },
  },
  defaultOptions: { style: "snake_case" },
  find: (catalog, { schemas, style }) =>
    listOwnTables(catalog, schemas).flatMap((own) => {
      const { schema, name } = own;
      const table = toObjectName(schema, name);
      return listOwnColumns(catalog, own)
        .filter((column) => !isInStyle(column.name, style))
        .map((column) => {
          const better = toStyle(column.name, style);
          return {
            place: column.renamed ?? column.created,
            item: table,
            messageId: "style" as const,
            data: { table, column: column.name, better, style },
            remedy: `alter table ${quoteName(schema, name)} rename column ${quoteName(column.name)} to ${quoteName(better)};`,
          };
        });
    }),
});
