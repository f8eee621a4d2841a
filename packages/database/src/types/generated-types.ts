/** A column as a generated types file shows it. */
export interface GeneratedColumn {
  readonly name: string;
  /** As TypeScript has it: `string | null`. */
  readonly tsType: string;
  readonly nullable: boolean;
  /**
   * Whether it may be left out of an insert: by a default, or since it is generated. `null` where that says nothing, as a
   * nullable column may be left out anyway, and a view is not inserted into.
   */
  readonly hasDefault: boolean | null;
  /** From 1. */
  readonly line: number;
}

/** A table or view. */
export interface GeneratedTable {
  readonly name: string;
  /** In the order of the file; `null` where its row is a type that is declared elsewhere. */
  readonly columns: readonly GeneratedColumn[] | null;
  readonly line: number;
}

export interface GeneratedFunction {
  readonly name: string;
  /** Names of the first overload's arguments, in the order of the file. */
  readonly arguments: readonly string[];
  /** As TypeScript has it, of the first overload; `null` where it is not said. */
  readonly returns: string | null;
  readonly overloads: number;
  readonly line: number;
}

export interface GeneratedEnum {
  readonly name: string;
  readonly values: readonly string[];
  readonly line: number;
}

export interface GeneratedSchema {
  readonly name: string;
  readonly tables: readonly GeneratedTable[];
  readonly views: readonly GeneratedTable[];
  readonly functions: readonly GeneratedFunction[];
  readonly enums: readonly GeneratedEnum[];
}

/** What a file made by `supabase gen types`, or written in its manner, says of a database. */
export interface GeneratedTypes {
  readonly path: string;
  /** In the order of the file. */
  readonly schemas: readonly GeneratedSchema[];
}
