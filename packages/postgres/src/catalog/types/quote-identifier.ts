import { isKeyword } from "../../parse/parser.js";

const keywords = new Map<string, boolean>();

/** Writes a name as SQL: in quotes where it would not be read as it stands. */
export function quoteIdentifier(name: string): string {
  if (!/^[a-z_][a-z0-9_$]*$/u.test(name)) return `"${name.replaceAll('"', '""')}"`;
  const known = keywords.get(name) ?? isKeyword(name);
  keywords.set(name, known);
  return known ? `"${name}"` : name;
}
