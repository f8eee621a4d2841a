import type { DatabaseOperation } from "@continuous/source";

/** A table or function that SQL names. */
export interface SqlName {
  readonly kind: "table" | "function";
  readonly schema: string | null;
  readonly name: string;
  readonly operation: DatabaseOperation;
  /** Offsets in the SQL of the last part of the name. */
  readonly start: number;
  readonly end: number;
}
