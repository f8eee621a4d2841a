import { toObjectName } from "@continuous/database";

import { createSqlRule } from "../create-sql-rule.js";
import { listOwnTables } from "../sql/list-own-tables.js";
import { quoteName } from "../sql/quote-name.js";

/** Require row level security on the tables of exposed schemas. */
export const sqlRowLevelSecurity = createSqlRule({
  name: "sql-row-level-security",
  description: "Require row level security on each table of an exposed schema",
  standard: "database.row_level_security",
  messages: {
    off: "Table `{{table}}` has no row level security: whoever has the project's public key may read and write it.",
  },
  properties: {},
  defaultOptions: {},
  find: (catalog, { schemas }) =>
    listOwnTables(catalog, schemas)
      .filter(({ rowLevelSecurity }) => !rowLevelSecurity)
      .map(({ schema, name, created, renamed }) => {
        const item = toObjectName(schema, name);
        return {
          place: renamed ?? created,
          item,
          messageId: "off" as const,
          data: { table: item },
          remedy: `alter table ${quoteName(schema, name)} enable row level security;`,
        };
      }),
});
