import type { CatalogTable } from "@continuous/postgres";

/** Whether a table only joins others: its key is made of columns that each refer to a table, and of two or more of them. */
export function isJoinTable({ primaryKey, foreignKeys, constraints }: CatalogTable): boolean {
  const referring = new Set(foreignKeys.flatMap(({ columns }) => columns));
  const keys =
    primaryKey.length > 0
      ? [primaryKey]
      : constraints.filter(({ kind }) => kind === "unique").map(({ columns }) => columns);
  return keys.some((key) => key.length > 1 && key.every((column) => referring.has(column)));
}
