/** Writes a name as SQL: in quotes where it would not be read as it stands. Keywords are left bare. */
export function quoteIdentifier(name: string): string {
  return /^[a-z_][a-z0-9_$]*$/u.test(name) ? name : `"${name.replaceAll('"', '""')}"`;
}
