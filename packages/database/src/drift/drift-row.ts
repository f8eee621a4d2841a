/** One of the things that say what a database holds. */
export type DriftSide = "migrations" | "types" | "database";

/** One difference between two of them. Plain data. */
export interface DriftRow {
  readonly kind: "schema" | "table" | "view" | "function" | "enum";
  readonly schema: string;
  readonly name: string;
  /** The column that differs; `null` where it is the whole object. */
  readonly column: string | null;
  /** The side that lacks what the other has, or has it as it was. */
  readonly behind: DriftSide;
  /** For people, without the object's name: `the types file lacks it; a migration makes it`. */
  readonly difference: string;
  /** The file that shows it, relative to the root; `null` where only the live database does. */
  readonly path: string | null;
  /** From 1. */
  readonly line: number;
}
