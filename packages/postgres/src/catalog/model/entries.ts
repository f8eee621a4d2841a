import type { CatalogArgument, CatalogPlace, CatalogPolicy } from "../schema-catalog.js";

/**
 * The objects of a database while migrations are folded. They refer to each other by identity, as Postgres does by oid,
 * so a rename touches one field and nothing else. They change through the journal alone.
 */
export interface SchemaEntry {
  readonly is: "schema";
  name: string;
  readonly isKnown: boolean;
  readonly created: CatalogPlace;
  readonly relations: Map<string, RelationEntry>;
  readonly types: Map<string, TypeEntry>;
  readonly functions: Map<string, readonly FunctionEntry[]>;
}

interface NamedEntry {
  schema: SchemaEntry;
  name: string;
  /** There before the first migration, and not to be listed. */
  readonly isKnown: boolean;
  readonly created: CatalogPlace;
  renamed: CatalogPlace | null;
}

export type TableKind = "table" | "view" | "materialized_view" | "foreign_table";

export interface TableEntry extends NamedEntry {
  readonly is: "table";
  readonly kind: TableKind;
  readonly isTemporary: boolean;
  readonly isPartitioned: boolean;
  /** Columns by which rows are given to partitions. */
  partitionKey: readonly ColumnEntry[];
  columns: readonly ColumnEntry[];
  constraints: readonly ConstraintEntry[];
  triggers: readonly TriggerEntry[];
  policies: readonly PolicyEntry[];
  rowLevelSecurity: boolean;
  forceRowLevelSecurity: boolean;
  parents: readonly TableEntry[];
  isPartition: boolean;
  /** What a view is made of. */
  refs: ReadonlySet<Entry>;
  isComplete: boolean;
}

export interface IndexEntry extends NamedEntry {
  readonly is: "index";
  readonly table: TableEntry;
  readonly isUnique: boolean;
  columns: readonly (ColumnEntry | null)[];
  readonly refs: ReadonlySet<Entry>;
}

export interface SequenceEntry extends NamedEntry {
  readonly is: "sequence";
  readonly isTemporary: boolean;
  ownedBy: ColumnEntry | null;
}

export type RelationEntry = TableEntry | IndexEntry | SequenceEntry;

export interface ColumnEntry {
  readonly is: "column";
  readonly owner: TableEntry | CompositeEntry;
  name: string;
  type: TypeRef | null;
  isNotNull: boolean;
  default: Expression | null;
  identity: "always" | "by default" | null;
  isGenerated: boolean;
  /** Written in the table itself, not only in a parent of it. */
  isLocal: boolean;
  readonly created: CatalogPlace;
  renamed: CatalogPlace | null;
}

/** SQL as it was written, and what it names. */
export interface Expression {
  readonly is: "default";
  readonly text: string;
  readonly refs: ReadonlySet<Entry>;
}

export interface ConstraintEntry {
  readonly is: "constraint";
  readonly owner: TableEntry;
  name: string;
  readonly type: "primary" | "unique" | "foreign" | "check" | "exclude";
  readonly columns: readonly ColumnEntry[];
  readonly target: {
    readonly table: TableEntry;
    readonly columns: readonly ColumnEntry[];
    readonly key: ConstraintEntry | null;
  } | null;
  readonly index: IndexEntry | null;
  readonly refs: ReadonlySet<Entry>;
  readonly isInherited: boolean;
}

export interface TriggerEntry {
  readonly is: "trigger";
  readonly owner: TableEntry;
  name: string;
  readonly functionName: string;
  readonly isRow: boolean;
  /** Taken over from the table that its own is a partition of. */
  readonly isInherited: boolean;
  readonly refs: ReadonlySet<Entry>;
  readonly created: CatalogPlace;
}

export interface PolicyEntry {
  readonly is: "policy";
  readonly owner: TableEntry;
  name: string;
  readonly command: CatalogPolicy["command"];
  readonly isPermissive: boolean;
  readonly roles: readonly string[];
  readonly refs: ReadonlySet<Entry>;
  readonly created: CatalogPlace;
}

export interface EnumEntry extends NamedEntry {
  readonly is: "enum";
  values: readonly string[];
}

export interface DomainEntry extends NamedEntry {
  readonly is: "domain";
  readonly base: TypeRef;
  isNotNull: boolean;
}

export interface CompositeEntry extends NamedEntry {
  readonly is: "composite";
  columns: readonly ColumnEntry[];
}

/** A range type, a base type, or one that is only announced. */
export interface OtherTypeEntry extends NamedEntry {
  readonly is: "other-type";
}

export type TypeEntry = EnumEntry | DomainEntry | CompositeEntry | OtherTypeEntry;

export interface FunctionArgument {
  readonly name: string;
  readonly mode: CatalogArgument["mode"];
  readonly type: TypeRef;
  readonly default: string | null;
}

export interface FunctionEntry extends NamedEntry {
  readonly is: "function";
  readonly kind: "function" | "procedure" | "aggregate";
  arguments: readonly FunctionArgument[];
  returns: TypeRef | null;
  readonly isSet: boolean;
  language: string;
  isSecurityDefiner: boolean;
  readonly refs: ReadonlySet<Entry>;
}

/** A type in use: `character varying(20)[]`. */
export interface TypeRef {
  readonly base: TypeBase;
  /** With parentheses: `(20)`; or empty. */
  readonly modifier: string;
  readonly isArray: boolean;
}

/** `unknown` types come from an extension, or from what is not read. */
export type TypeBase =
  | { readonly is: "builtin"; readonly name: string }
  | { readonly is: "unknown"; readonly schema: string | null; readonly name: string }
  | TypeEntry
  | TableEntry;

export type Entry =
  | SchemaEntry
  | RelationEntry
  | TypeEntry
  | FunctionEntry
  | ColumnEntry
  | ConstraintEntry
  | TriggerEntry
  | PolicyEntry
  | Expression;
