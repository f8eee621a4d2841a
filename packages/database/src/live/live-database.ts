/** A column as a running database has it. */
export interface LiveColumn {
  readonly name: string;
  /** As `format_type` writes it with `public, extensions` on the search path. */
  readonly type: string;
  readonly nullable: boolean;
  /** As Postgres prints the expression; `null` without one. */
  readonly default: string | null;
}

/** A table or view. Partitions, and what belongs to extensions, are not among them. */
export interface LiveTable {
  readonly schema: string;
  readonly name: string;
  readonly kind: "table" | "view" | "materialized_view" | "foreign_table";
  /** In the table's order. */
  readonly columns: readonly LiveColumn[];
  /** Names of columns in the key's order; empty without one. */
  readonly primaryKey: readonly string[];
  readonly rowLevelSecurity: boolean;
  /** Names, sorted. */
  readonly policies: readonly string[];
}

/** One function; overloads are entries of their own. */
export interface LiveFunction {
  readonly schema: string;
  readonly name: string;
  /** As `name type`, inputs only. */
  readonly arguments: readonly string[];
  /** Types of its input arguments, which tell overloads apart: `uuid, text`. */
  readonly identity: string;
  /** `null` for procedures. */
  readonly returns: string | null;
  readonly language: string;
  readonly securityDefiner: boolean;
  readonly isTrigger: boolean;
}

export interface LiveEnum {
  readonly schema: string;
  readonly name: string;
  readonly values: readonly string[];
}

/** What a running database holds, without the schemas of Postgres, Supabase and extensions. Sorted by schema and name. */
export interface LiveDatabase {
  readonly schemas: readonly string[];
  readonly tables: readonly LiveTable[];
  readonly functions: readonly LiveFunction[];
  readonly enums: readonly LiveEnum[];
}
