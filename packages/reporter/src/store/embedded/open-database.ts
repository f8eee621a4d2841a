import { StoreError } from "../store-error.js";
import { checkFreeSpace } from "./check-free-space.js";
import { isPanic } from "./is-panic.js";
import type { RunningPostgres } from "./running-postgres.js";
import { startPostgresHere } from "./start-postgres-here.js";
import { startPostgresThread } from "./start-postgres-thread.js";
import { toDatabaseError } from "./to-database-error.js";

/** The embedded Postgres. Every failure is a `StoreError`, and no call waits for ever. */
export interface Database {
  /** Rows of one statement. */
  query(sql: string, parameters?: readonly unknown[]): Promise<readonly unknown[]>;
  /** Any number of statements, all of them or none. */
  transaction(sql: string): Promise<void>;
  /** One statement that may not stand in a transaction. */
  exec(sql: string): Promise<void>;
  close(): Promise<void>;
}

/**
 * Opens a data folder. Starts its Postgres only now: a process that records nothing shall not pay for one.
 *
 * @param timeoutMs - How long one call may take, in milliseconds.
 * @param onStart - It runs in a thread of its own, and this is called when that is on its way.
 */
export async function openDatabase(folder: string, timeoutMs: number, onStart?: () => void): Promise<Database> {
  const starting = onStart === undefined ? startPostgresHere(folder) : startPostgresThread(folder);
  onStart?.();
  try {
    return guard(await withTimeout(starting, timeoutMs), folder, timeoutMs);
  } catch (error) {
    // One that starts too late finds nobody any more.
    void starting.then((late) => late.end()).catch(() => undefined);
    if (error instanceof StoreError) throw error;
    throw new StoreError(
      "store-unreachable",
      `The embedded store in ${folder} does not open: ${error instanceof Error ? error.message : String(error)}.`,
      "If it happens again, move that folder away; a new one is made, without the history.",
      { cause: error },
    );
  }
}

function guard(postgres: RunningPostgres, folder: string, timeoutMs: number): Database {
  let ended: StoreError | null = null;
  const ask = async (...request: Parameters<RunningPostgres["ask"]>): Promise<readonly unknown[]> => {
    if (ended !== null) throw ended;
    try {
      return await withTimeout(postgres.ask(...request), timeoutMs);
    } catch (error) {
      const told = isPanic(error) ? await explainPanic(folder, error) : toDatabaseError(error);
      if (told instanceof StoreError && (isPanic(error) || told.code === "store-unreachable")) ended = told;
      throw told;
    }
  };
  return {
    query: (sql, parameters) => ask("query", sql, parameters),
    transaction: async (sql) => {
      await ask("transaction", sql);
    },
    exec: async (sql) => {
      await ask("exec", sql);
    },
    async close() {
      try {
        // A Postgres that panicked cannot be shut down, and needs not: the next one recovers from its log.
        if (ended === null) await ask("close");
      } finally {
        await postgres.end();
      }
    },
  };
}

/** Postgres panics where its log finds no space, but the words it ends with may be of what that upset. */
async function explainPanic(folder: string, error: unknown): Promise<StoreError> {
  const said = error instanceof Error ? error.message : String(error);
  const isFull = await checkFreeSpace(folder).then(
    () => false,
    (told: unknown) => told instanceof StoreError && told.code === "store-full",
  );
  return isFull
    ? new StoreError(
        "store-full",
        `The embedded store has no room for this: ${said}.`,
        "Free some space, then run the command again. What was recorded before is unharmed.",
        { cause: error },
      )
    : new StoreError(
        "store-unreachable",
        `The embedded store broke down: ${said}.`,
        "Run the command again. What was recorded before is unharmed.",
        { cause: error },
      );
}

async function withTimeout<T>(work: Promise<T>, timeoutMs: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(
        new StoreError(
          "store-unreachable",
          `The embedded store gave no answer within ${String(timeoutMs / 1000)} s.`,
          "Run the command again; what was reported as recorded is unharmed.",
        ),
      );
    }, timeoutMs);
  });
  try {
    return await Promise.race([work, tooLong]);
  } finally {
    clearTimeout(timer);
  }
}
