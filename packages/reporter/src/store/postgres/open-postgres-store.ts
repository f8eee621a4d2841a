import pg from "pg";

import { createSqlStore } from "../sql/create-sql-store.js";
import type { Store } from "../store.js";
import { createPostgresConnection } from "./create-postgres-connection.js";
import { findPlace } from "./find-place.js";
import { findSecrets } from "./find-secrets.js";

export interface PostgresStoreOptions {
  /** `postgres://user:password@host:port/database?sslmode=…`; it never shows in a message. */
  readonly url: string;
  /** Milliseconds before the second, the third … try of what may pass. */
  readonly pauses?: readonly number[];
  /** Milliseconds for reaching the server, and for one statement there. */
  readonly patience?: { readonly connect: number; readonly statement: number };
}

/** The tables in a Postgres of one's own. Opening sends nothing: the first request tells whether the server answers. */
export function openPostgresStore({
  url,
  pauses = [500, 1500],
  patience = { connect: 10_000, statement: 60_000 },
}: PostgresStoreOptions): Store {
  const where = findPlace(url);
  const pool = new pg.Pool({
    connectionString: url,
    application_name: "continuous",
    // One command asks little at once, and a server has few connections to give.
    max: 4,
    connectionTimeoutMillis: patience.connect,
    // The server ends a statement that takes too long; this is for one that no longer says anything.
    query_timeout: patience.statement + patience.connect,
    keepAlive: true,
    allowExitOnIdle: true,
  });
  // A connection that ends says so here too, used or not, and nobody listening would end the process.
  pool.on("error", () => undefined);
  pool.on("connect", (client) => client.on("error", () => undefined));
  const context = { where, secrets: findSecrets(url), pauses, statementMs: patience.statement };
  return createSqlStore(createPostgresConnection(pool, context), {
    name: "Postgres store",
    description: `Postgres at ${where}`,
  });
}
