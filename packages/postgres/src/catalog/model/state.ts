import type { CatalogDrop, CatalogExtension, CatalogPlace, CatalogRename } from "../schema-catalog.js";
import { visitNeeds } from "../drop/refs-of.js";
import { createDependents, type Dependents } from "./dependents.js";
import type { SchemaEntry } from "./entries.js";
import { createJournal } from "./journal.js";
import type { Journal } from "./journal.js";

/** The database between two statements, and what was heard of it. */
export interface State {
  readonly journal: Journal;
  readonly dependents: Dependents;
  readonly schemas: Map<string, SchemaEntry>;
  readonly extensions: Map<string, CatalogExtension>;
  searchPath: readonly string[];
  readonly renames: CatalogRename[];
  readonly drops: CatalogDrop[];
  readonly unread: CatalogPlace[];
  /** Every word in those blocks. */
  readonly unreadWords: Set<string>;
  /** Tables that those blocks make. */
  readonly unreadTables: Set<string>;
  /** Names of tables and functions in statements that failed. */
  readonly refusedNames: Set<string>;
  /** `schema.name` of types that stood once: what is gone is missed, what was never seen may come from elsewhere. */
  readonly goneTypes: Set<string>;
  /** The same of functions, by name alone. */
  readonly seenFunctions: Set<string>;
  /** While it holds, what is created was there before the first migration. */
  isKnown: boolean;
}

export const defaultSearchPath: readonly string[] = ["public", "extensions"];

/** Where the tables of the session live until its end. */
export const temporarySchema = "pg_temp";

const nowhere: CatalogPlace = { path: "", line: 1, column: 1, range: [0, 0] };

/** An empty database: `public`, and nothing in it. */
export function createState(): State {
  const schemas = new Map<string, SchemaEntry>();
  for (const name of ["public", temporarySchema]) schemas.set(name, createSchema(name, nowhere, true));
  const dependents = createDependents(visitNeeds);
  return {
    journal: createJournal(dependents.touch),
    dependents,
    schemas,
    extensions: new Map(),
    searchPath: defaultSearchPath,
    renames: [],
    drops: [],
    unread: [],
    unreadWords: new Set(),
    unreadTables: new Set(),
    refusedNames: new Set(),
    goneTypes: new Set(),
    seenFunctions: new Set(),
    isKnown: false,
  };
}

export function createSchema(name: string, created: CatalogPlace, isKnown: boolean): SchemaEntry {
  return { is: "schema", name, isKnown, created, relations: new Map(), types: new Map(), functions: new Map() };
}
