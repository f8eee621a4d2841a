/** An object by its full name. */
export interface QualifiedName {
  readonly schema: string;
  readonly name: string;
}

/** The names in one schema. */
export interface KnownSchema {
  readonly name: string;
  /** Tables and views, sorted: code cannot tell them apart. */
  readonly relations: readonly string[];
  /** Database functions, sorted. */
  readonly functions: readonly string[];
}

/** A table, view, function or schema that migrations gave another name, or moved. */
export interface KnownRename {
  readonly kind: "relation" | "function" | "schema";
  readonly from: QualifiedName;
  readonly to: QualifiedName;
  /** The migration's, relative to the root. */
  readonly path: string;
  /** From 1. */
  readonly line?: number;
}

/** A table, view, function or schema that migrations dropped, and that does not stand again. */
export interface KnownDrop {
  readonly kind: "relation" | "function" | "schema";
  readonly name: QualifiedName;
  readonly path: string;
  /** From 1. */
  readonly line?: number;
}

/**
 * Every name that code may use of a database, from all that a repository says of it: migrations, generated types, folders of
 * edge functions, the live database where one was looked at. Plain data.
 */
export interface KnownDatabase {
  /** Sorted by name. Schemas that Supabase manages are not among them. */
  readonly schemas: readonly KnownSchema[];
  /** Sorted; `null` where the repository has no edge functions of its own. */
  readonly edgeFunctions: readonly string[] | null;
  /**
   * Columns and constraints, sorted: what a select string embeds may be one of them instead of a table. Missing where not every
   * table's are known.
   */
  readonly linkNames?: readonly string[];
  /** In the order in which they happened. */
  readonly renames: readonly KnownRename[];
  readonly drops: readonly KnownDrop[];
  /**
   * What may exist though nothing above has it, lower-case, sorted: words in blocks whose effect is not guessed at (`DO`), names
   * in migrations' statements that fail, and names that SQL outside migrations creates.
   */
  readonly unreadWords: readonly string[];
}
