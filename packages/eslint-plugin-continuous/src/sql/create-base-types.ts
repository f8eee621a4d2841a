import type { SchemaCatalog } from "@continuous/postgres";

import { quoteName } from "./quote-name.js";

/** Schemas whose types are written without them. */
const onSearchPath = new Set(["public", "extensions"]);

/** Finds what a type is under its domains: of a domain over `uuid`, and of a domain over that, `uuid`. */
export function createBaseTypes({ domains }: SchemaCatalog): (type: string) => string {
  const bases = new Map(
    domains.map(({ schema, name, type }) => [
      onSearchPath.has(schema) ? quoteName(name) : quoteName(schema, name),
      type,
    ]),
  );
  return (type) => {
    const seen = new Set<string>();
    let base = type;
    for (let next = bases.get(base); next !== undefined && !seen.has(next); next = bases.get(base)) {
      seen.add(next);
      base = next;
    }
    return base;
  };
}
