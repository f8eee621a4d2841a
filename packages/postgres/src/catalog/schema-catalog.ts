import type { Problem } from "@continuous/standards";

/** Where a name was written. `range` is half-open, in UTF-16 units; `line` and `column` start at 1. */
export interface CatalogPlace {
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly range: readonly [start: number, end: number];
}

/** What every object says of itself. */
interface CatalogObject {
  readonly schema: string;
  readonly name: string;
  /** Its name, where the statement that created it says it. */
  readonly created: CatalogPlace;
  /** Its name, where it was last renamed; null where it never was. */
  readonly renamed: CatalogPlace | null;
}

/** A column, an attribute of a composite type, or an output column of a view. */
export interface CatalogColumn {
  readonly name: string;
  /** As Postgres' `format_type` writes it, without a schema where that is on the search path; null where it is not known. */
  readonly type: string | null;
  readonly nullable: boolean;
  /** SQL as it was written; null without a default. */
  readonly default: string | null;
  readonly identity: "always" | "by default" | null;
  /** Computed from other columns. */
  readonly generated: boolean;
  readonly created: CatalogPlace;
  readonly renamed: CatalogPlace | null;
}

/** A reference from columns of one table to columns of another. */
export interface CatalogForeignKey {
  readonly name: string;
  readonly columns: readonly string[];
  readonly references: { readonly schema: string; readonly table: string; readonly columns: readonly string[] };
}

/** A key, a reference or a condition on rows; NOT NULL is told with the columns. */
export interface CatalogConstraint {
  readonly name: string;
  readonly kind: "primary" | "unique" | "foreign" | "check" | "exclude";
  /** Names of columns in their order; empty for conditions. */
  readonly columns: readonly string[];
  readonly references: CatalogForeignKey["references"] | null;
}

/** A policy of row level security. */
export interface CatalogPolicy {
  readonly name: string;
  readonly command: "all" | "select" | "insert" | "update" | "delete";
  readonly permissive: boolean;
  readonly roles: readonly string[];
  readonly created: CatalogPlace;
}

/** A trigger on a table or view. */
export interface CatalogTrigger {
  readonly name: string;
  /** The function it calls, with its schema where that is known. */
  readonly function: string;
  readonly created: CatalogPlace;
}

/** An index. Those of keys have the key's name. */
export interface CatalogIndex {
  readonly name: string;
  readonly unique: boolean;
  /** Null where an expression stands instead of a column. */
  readonly columns: readonly (string | null)[];
  readonly created: CatalogPlace;
}

/** A table or a view. */
export interface CatalogTable extends CatalogObject {
  readonly kind: "table" | "view" | "materialized_view" | "foreign_table";
  readonly columns: readonly CatalogColumn[];
  /** False where a view selects from something that is not known, so that columns may be missing. */
  readonly isComplete: boolean;
  /** Names of columns in the key's order; empty without a primary key. */
  readonly primaryKey: readonly string[];
  readonly foreignKeys: readonly CatalogForeignKey[];
  /** All constraints, those of the two fields above among them. */
  readonly constraints: readonly CatalogConstraint[];
  readonly rowLevelSecurity: boolean;
  readonly forceRowLevelSecurity: boolean;
  readonly policies: readonly CatalogPolicy[];
  readonly triggers: readonly CatalogTrigger[];
  readonly indexes: readonly CatalogIndex[];
  readonly isPartitioned: boolean;
  /** `schema.name` of the table it is a partition of. */
  readonly partitionOf: string | null;
  /** `schema.name` of the tables it inherits from. */
  readonly inherits: readonly string[];
}

export interface CatalogEnum extends CatalogObject {
  readonly values: readonly string[];
}

export interface CatalogDomain extends CatalogObject {
  readonly type: string;
  readonly nullable: boolean;
}

export interface CatalogCompositeType extends CatalogObject {
  readonly attributes: readonly { readonly name: string; readonly type: string | null }[];
}

export interface CatalogArgument {
  /** Empty where it has none. */
  readonly name: string;
  readonly mode: "in" | "out" | "inout" | "variadic" | "table";
  readonly type: string;
  /** SQL as it was written. */
  readonly default: string | null;
}

/** One function; overloads are entries of their own. */
export interface CatalogFunction extends CatalogObject {
  readonly kind: "function" | "procedure" | "aggregate";
  readonly arguments: readonly CatalogArgument[];
  /** Types of its input arguments, which tell overloads apart: `uuid, text`. */
  readonly identity: string;
  /** As Postgres writes it: `SETOF uuid`, `TABLE(id uuid)`, `trigger`; null for procedures. */
  readonly returns: string | null;
  readonly language: string;
  readonly securityDefiner: boolean;
  readonly isTrigger: boolean;
}

export interface CatalogSequence extends CatalogObject {
  /** `schema.table.column` that it belongs to. */
  readonly ownedBy: string | null;
}

export interface CatalogSchema {
  readonly name: string;
  /** Null for `public`, which is there from the beginning. */
  readonly created: CatalogPlace | null;
}

export interface CatalogExtension {
  readonly name: string;
  readonly schema: string | null;
  readonly created: CatalogPlace;
}

export type CatalogObjectKind =
  | "schema"
  | "table"
  | "view"
  | "materialized_view"
  | "foreign_table"
  | "index"
  | "sequence"
  | "type"
  | "function"
  | "column"
  | "constraint"
  | "trigger"
  | "policy"
  | "extension";

/** One name given up for another, or one schema for another, in the order in which it happened. */
export interface CatalogRename {
  readonly kind: CatalogObjectKind;
  /** `schema.name`; a column is `schema.table.column`. */
  readonly from: string;
  readonly to: string;
  readonly place: CatalogPlace;
}

/** Something that stood and was dropped, in the order in which it happened. */
export interface CatalogDrop {
  readonly kind: CatalogObjectKind;
  /** `schema.name`; a column is `schema.table.column`. */
  readonly name: string;
  readonly place: CatalogPlace;
}

/**
 * What migrations leave standing, as plain data. Objects are sorted by schema and name. What is there before the first
 * migration (Supabase's own schemas) is known while folding, and not listed.
 */
export interface SchemaCatalog {
  readonly schemas: readonly CatalogSchema[];
  readonly tables: readonly CatalogTable[];
  readonly enums: readonly CatalogEnum[];
  readonly domains: readonly CatalogDomain[];
  readonly compositeTypes: readonly CatalogCompositeType[];
  readonly functions: readonly CatalogFunction[];
  readonly sequences: readonly CatalogSequence[];
  readonly extensions: readonly CatalogExtension[];
  readonly renames: readonly CatalogRename[];
  readonly drops: readonly CatalogDrop[];
  /** `DO` blocks and the like, whose effect is not guessed at. */
  readonly unread: readonly CatalogPlace[];
  /** Every word in those blocks, lower-case, sorted: what nothing else explains may come from there. */
  readonly unreadWords: readonly string[];
  /**
   * Tables and functions that statements make or need which fail, without schemas, sorted: they may exist, made by hand or by a
   * migration that is not here.
   */
  readonly refusedNames: readonly string[];
  /** Statements that do not parse, and those at which Postgres would fail. */
  readonly problems: readonly Problem[];
}
