import type { Node } from "libpg-query";

/**
 * The tables and functions that a statement makes or needs, without their schemas. What a refused statement names may well
 * exist: made by hand, or by a migration that is not here.
 */
export function findRefusedNames(statement: Node): readonly string[] {
  const found = new Set<string>();
  // A stack of our own, since a tree nests as deep as the SQL does.
  const open: unknown[] = [statement];
  while (open.length > 0) {
    const value = open.pop();
    if (typeof value !== "object" || value === null) continue;
    const fields = value as Readonly<Record<string, unknown>>;
    if (typeof fields["relname"] === "string") found.add(fields["relname"]);
    open.push(...Object.values(fields));
  }
  const made = "CreateFunctionStmt" in statement ? statement.CreateFunctionStmt.funcname?.at(-1) : undefined;
  if (made !== undefined && "String" in made && made.String.sval !== undefined) found.add(made.String.sval);
  return [...found];
}
