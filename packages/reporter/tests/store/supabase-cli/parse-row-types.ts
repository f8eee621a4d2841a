/**
 * Of the types that Supabase's command line writes, a table's row: the TypeScript type of each column.
 *
 * @returns an empty object for a table that is not among them.
 */
export function parseRowTypes(types: string, table: string): Readonly<Record<string, string>> {
  const [, row = ""] = new RegExp(`"${table}":\\s*\\{\\s*Row:\\s*\\{([^}]*)\\}`, "u").exec(types) ?? [];
  return Object.fromEntries(
    [...row.matchAll(/"(\w+)":\s*([^,\n]+)/gu)].map(([, name = "", type = ""]) => [name, type.trim()]),
  );
}
