import { toObjectName } from "@continuous/database";

import { createSqlRule } from "../create-sql-rule.js";
import { createBaseTypes } from "../sql/create-base-types.js";
import { listOwnColumns } from "../sql/list-own-columns.js";
import { listOwnTables } from "../sql/list-own-tables.js";
import { quoteName } from "../sql/quote-name.js";
import { toBooleanName } from "./sql-boolean-naming/to-boolean-name.js";

/** Enforce names of boolean columns that say that they are. */
export const sqlBooleanNaming = createSqlRule<"prefix" | "prefixNear", { readonly prefixes: readonly string[] }>({
  name: "sql-boolean-naming",
  description: "Enforce a prefix that tells boolean columns from others",
  standard: "database.naming.booleans",
  messages: {
    prefix: "Column `{{column}}` of table `{{table}}` is boolean: its name should begin with {{prefixes}}.",
    prefixNear: "Column `{{column}}` of table `{{table}}` is boolean: it should be `{{better}}`.",
  },
  properties: {
    prefixes: {
      type: "array",
      items: { type: "string", minLength: 1 },
      minItems: 1,
      description: "A boolean column's name begins with one of these.",
    },
  },
  defaultOptions: { prefixes: ["is_", "has_"] },
  find: (catalog, { schemas, prefixes }) => {
    const toBaseType = createBaseTypes(catalog);
    return listOwnTables(catalog, schemas).flatMap((own) => {
      const { schema, name } = own;
      const table = toObjectName(schema, name);
      return listOwnColumns(catalog, own)
        .filter(({ type }) => type !== null && toBaseType(type) === "boolean")
        .filter((column) => !prefixes.some((prefix) => column.name.startsWith(prefix)))
        .map((column) => {
          const better = toBooleanName(column.name, prefixes);
          const data = { table, column: column.name, prefixes: prefixes.map((one) => `\`${one}\``).join(" or ") };
          const common = { place: column.renamed ?? column.created, item: table };
          if (better === undefined) return { ...common, messageId: "prefix" as const, data, remedy: "" };
          return {
            ...common,
            messageId: "prefixNear" as const,
            data: { ...data, better },
            remedy: `alter table ${quoteName(schema, name)} rename column ${quoteName(column.name)} to ${quoteName(better)};`,
          };
        });
    });
  },
});
