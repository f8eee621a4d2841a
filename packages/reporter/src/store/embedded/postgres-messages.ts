/** What the thread of the embedded Postgres is asked to do. */
export interface PostgresRequest {
  readonly id: number;
  readonly kind: "query" | "exec" | "transaction" | "close";
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

/** What it says. The first message is about opening, and has the id 0. */
export type PostgresReply = { readonly id: number } & (
  | { readonly rows: readonly Readonly<Record<string, unknown>>[]; readonly json: readonly string[] }
  | { readonly raised: RaisedError }
);

/** An error as it passes between threads: a clone would lose all but its message. */
export interface RaisedError {
  readonly name: string;
  readonly message: string;
  readonly stack: string | undefined;
  /** What Postgres adds, where it is Postgres that speaks. */
  readonly code: string | undefined;
  readonly severity: string | undefined;
  readonly hint: string | undefined;
}
