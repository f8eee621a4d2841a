/** A Postgres that holds the tables: the embedded one, or a server. Every failure is a `StoreError`. */
export interface SqlConnection {
  /** Rows of one statement, which happens whole or not at all. */
  query(sql: string, parameters: readonly unknown[]): Promise<readonly unknown[]>;
  close(): Promise<void>;
  /** Before a document of so many bytes is written. */
  makeRoom?(bytes: number): Promise<void>;
  /** After a run that wrote so many rows, where nobody else sweeps up dead rows. */
  tidy?(writtenRows: number): Promise<void>;
  /** After every write, where a commit alone does not bring it to the disk. */
  persist?(): Promise<void>;
}
