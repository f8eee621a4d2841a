import type { Store } from "../../../src/store/store.js";

/** A store to put to the test, and a way past it into its database. */
export interface Harness {
  readonly store: Store;
  /** Runs one statement as the owner of the tables. */
  sql(statement: string): Promise<readonly unknown[]>;
  stop(): Promise<void>;
}
