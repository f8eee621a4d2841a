import { setFlagsFromString } from "node:v8";

import type { PGlite } from "@electric-sql/pglite";

import { StoreError } from "../store-error.js";
import { checkFreeSpace } from "./check-free-space.js";
import { isPanic } from "./is-panic.js";
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
 * How much a WebAssembly function does before V8 compiles it once more, with all optimisations. By default every start of
 * Postgres comes to that for hundreds of functions, which costs a process that records one run a third of its time; what is
 * optimised pays from some ten thousand issues on, and is by then.
 */
const optimiseLater = "--wasm-tiering-budget=60000000";

/** The newest Node in which that was tried. A V8 that no longer knew the flag would print an error. */
const newestTried = 24;

/**
 * Opens a data folder. Loads the driver only now: a process that records nothing shall not pay for a Postgres.
 *
 * @param timeoutMs - How long one call may take, in milliseconds.
 */
export async function openDatabase(folder: string, timeoutMs: number): Promise<Database> {
  const { PGlite } = await import("@electric-sql/pglite");
  if (Number.parseInt(process.versions.node, 10) <= newestTried) setFlagsFromString(optimiseLater);
  try {
    return guard(await withTimeout(PGlite.create(folder), timeoutMs), folder, timeoutMs);
  } catch (error) {
    if (error instanceof StoreError) throw error;
    throw new StoreError(
      "store-unreachable",
      `The embedded store in ${folder} does not open: ${error instanceof Error ? error.message : String(error)}.`,
      "If it happens again, move that folder away; a new one is made, without the history.",
      { cause: error },
    );
  }
}

function guard(pglite: PGlite, folder: string, timeoutMs: number): Database {
  let ended: StoreError | null = null;
  const call = async <T>(work: () => Promise<T>): Promise<T> => {
    if (ended !== null) throw ended;
    try {
      return await withTimeout(work(), timeoutMs);
    } catch (error) {
      const told = isPanic(error) ? await explainPanic(folder, error) : toDatabaseError(error);
      if (told instanceof StoreError && (isPanic(error) || told.code === "store-unreachable")) ended = told;
      throw told;
    }
  };
  return {
    query: (sql, parameters = []) => call(async () => (await pglite.query(sql, [...parameters])).rows),
    transaction: (sql) =>
      call(async () => {
        await pglite.transaction(async (transaction) => {
          await transaction.exec(sql);
        });
      }),
    exec: (sql) =>
      call(async () => {
        await pglite.exec(sql);
      }),
    async close() {
      // A Postgres that panicked cannot be shut down, and needs not: the next one recovers from its log.
      if (ended === null && !pglite.closed) await call(() => pglite.close());
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
