import { setTimeout as delay } from "node:timers/promises";

import type pg from "pg";

import type { SqlConnection } from "../sql/sql-connection.js";
import { isPassing } from "./is-passing.js";
import { toPostgresError } from "./to-postgres-error.js";

export interface PostgresContext {
  /** `host:port/database`. */
  readonly where: string;
  readonly secrets: readonly string[];
  /** Milliseconds before the second, the third … try. */
  readonly pauses: readonly number[];
  /** Milliseconds one statement may take. */
  readonly statementMs: number;
}

/**
 * Statements over a pool, each in a transaction of its own, and again after each pause where the trouble may pass. Safe for a
 * recording too: its run id is the same each time, and a run that arrived is not recorded twice.
 */
export function createPostgresConnection(pool: pg.Pool, context: PostgresContext): SqlConnection {
  return {
    async query(sql, parameters) {
      for (let tries = 0; ; tries++) {
        try {
          return await queryOnce(pool, sql, parameters, context.statementMs);
        } catch (error) {
          const pause = context.pauses[tries];
          if (pause === undefined || !isPassing(error)) throw toPostgresError(error, context);
          await delay(pause);
        }
      }
    },
    close: () => pool.end(),
  };
}

async function queryOnce(
  pool: pg.Pool,
  sql: string,
  parameters: readonly unknown[],
  statementMs: number,
): Promise<readonly unknown[]> {
  const client = await pool.connect();
  try {
    // For this transaction alone: behind a pooler, the connection is somebody else's in the next.
    await client.query(`begin; set local statement_timeout = ${String(statementMs)}`);
    const { rows } = await client.query<Record<string, unknown>>(sql, [...parameters]);
    await client.query("commit");
    client.release();
    return rows;
  } catch (error) {
    // Whatever state the connection is in, its server rolls back when it goes.
    client.release(true);
    throw error;
  }
}
