import type { KnownDatabase } from "@continuous/database";

/** One schema's names, ready to be asked. */
export interface SchemaNames {
  readonly relation: ReadonlySet<string>;
  readonly function: ReadonlySet<string>;
}

/** A known database, ready to be asked. */
export interface KnownNames {
  readonly schemas: ReadonlyMap<string, SchemaNames>;
  readonly unreadWords: ReadonlySet<string>;
  readonly linkNames: ReadonlySet<string> | undefined;
}

// Each file asks for the same database.
const namesOf = new WeakMap<KnownDatabase, KnownNames>();

/** Puts the names of a database into sets, once. */
export function toKnownNames(database: KnownDatabase): KnownNames {
  let names = namesOf.get(database);
  if (names === undefined) {
    names = {
      schemas: new Map(
        database.schemas.map(({ name, relations, functions }) => [
          name,
          { relation: new Set(relations), function: new Set(functions) },
        ]),
      ),
      unreadWords: new Set(database.unreadWords),
      linkNames: database.linkNames && new Set(database.linkNames),
    };
    namesOf.set(database, names);
  }
  return names;
}
