import type { KnownSchema } from "../known-database.js";
import type { LiveDatabase } from "./live-database.js";

/** The names in a live database, sorted. */
export function toKnownSchemas({ schemas, tables, functions }: LiveDatabase): readonly KnownSchema[] {
  const namesIn = (schema: string, objects: readonly { readonly schema: string; readonly name: string }[]) =>
    [...new Set(objects.filter((object) => object.schema === schema).map(({ name }) => name))].sort();
  return schemas.map((name) => ({
    name,
    relations: namesIn(name, tables),
    functions: namesIn(name, functions),
  }));
}
