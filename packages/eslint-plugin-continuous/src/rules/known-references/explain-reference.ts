import { isManagedSchema, type KnownDatabase } from "@continuous/database";
import type { DatabaseUse } from "@continuous/source";

import { explainObject } from "./explain-object.js";
import { explainSchema } from "./explain-schema.js";
import { findNearestName } from "./find-nearest-name.js";
import type { ReferenceTrouble } from "./reference-trouble.js";
import { toUnknown } from "./to-unknown.js";

/**
 * Says what is wrong with a name that nothing defines; `undefined` where it is defined, or where that cannot be known.
 *
 * @param defaultSchemas - Where a name without a schema is looked for.
 */
export function explainReference(
  use: DatabaseUse,
  database: KnownDatabase,
  defaultSchemas: readonly string[],
): ReferenceTrouble | undefined {
  const { kind, name, schema } = use;
  if (schema !== null && isManagedSchema(schema)) return undefined;
  switch (kind) {
    case "schema":
      return explainSchema(name, database);
    case "edge_function": {
      const known = database.edgeFunctions;
      if (known === null || known.includes(name)) return undefined;
      return toUnknown({ kind: "Edge function", name }, name, findNearestName(name, known));
    }
    case "table":
      return explainObject("relation", use, database, defaultSchemas);
    case "function":
      return explainObject("function", use, database, defaultSchemas);
  }
}
