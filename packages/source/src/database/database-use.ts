/** What a client does to what it names. */
export type DatabaseOperation = "select" | "insert" | "update" | "upsert" | "delete" | "call" | "unknown";

/**
 * How sure it is that a Supabase client is meant.
 *
 * - `client`: followed to `createClient` or the like of a Supabase package, or to a value of type `SupabaseClient`.
 * - `name`: something on the way to it is called so (`supabase`, `db`, `admin`, a module `./supabase`), and it is used so.
 * - `shape`: nothing but the form of the call says so: `x.from("orders").select()`. Right in nearly all code, but a rule that
 *   must not be wrong may leave it out.
 */
export type UseCertainty = "client" | "name" | "shape";

/** How the name is written: on a client, inside a select string, in a subscription, in an address, in SQL. */
export type UseForm = "call" | "embed" | "realtime" | "url" | "sql";

/** One place where code names something of the database. */
export interface DatabaseUse {
  readonly kind: "table" | "function" | "edge_function" | "schema";
  /** As written, without the schema. A view is a `table` too: code cannot tell them apart. */
  readonly name: string;
  /** As the call or its client names it; `null` where that is left to the default, or cannot be told. */
  readonly schema: string | null;
  /** The client is narrowed to, or made for, a schema that the file does not show. */
  readonly isSchemaHidden?: true;
  /** The file makes clients for several projects, and this is not the repository's own by its name. */
  readonly isOtherProject?: true;
  readonly operation: DatabaseOperation;
  readonly form: UseForm;
  readonly certainty: UseCertainty;
  /** Offsets of the name in the text, without quotes; of the whole expression where it is put together of parts. */
  readonly range: readonly [number, number];
  /** Of the start of `range`, from 1. */
  readonly line: number;
  /** From 1, in UTF-16 units. */
  readonly column: number;
  /** The call's argument that gives the name: `range` itself, or what leads there, such as `TABLES.orders`. */
  readonly argumentRange: readonly [number, number];
}
