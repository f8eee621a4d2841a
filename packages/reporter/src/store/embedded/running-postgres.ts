import type { PostgresRequest } from "./postgres-messages.js";

/** An embedded Postgres that runs, in this thread or in one of its own. */
export interface RunningPostgres {
  /** Rows of the answer; an error of Postgres has its `code`, `severity` and `hint`. */
  ask(kind: PostgresRequest["kind"], sql?: string, parameters?: readonly unknown[]): Promise<readonly unknown[]>;
  /** Gives up what it holds, whatever it does; one in this thread ends with the process. */
  end(): Promise<void>;
}
