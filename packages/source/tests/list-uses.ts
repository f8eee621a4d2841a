import type { DatabaseUse } from "../src/database/database-use.js";
import { findDatabaseUses } from "../src/database/find-database-uses.js";
import { parseTree } from "../src/services/parse-tree.js";

/** What a module's text uses, as the parser of discovery reads it. */
export function listUses(text: string): readonly DatabaseUse[] {
  const uses = parseTree("src/module.ts", text, (program) => findDatabaseUses(program, text));
  if ("code" in uses) throw new Error(uses.message);
  return uses;
}

/** The same in short: `table orders select`, with the schema before the name where one is named. */
export function nameUses(text: string): readonly string[] {
  return listUses(text).map(({ kind, schema, name, operation }) =>
    [kind, schema === null ? name : `${schema}.${name}`, operation].join(" "),
  );
}
