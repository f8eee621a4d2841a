import { join } from "node:path";
import { z } from "zod";

import { createSqlStore } from "../sql/create-sql-store.js";
import type { Store } from "../store.js";
import type { HeldLock } from "./acquire-lock.js";
import { checkFreeSpace } from "./check-free-space.js";
import type { Database } from "./open-database.js";
import { syncFolder } from "./sync-folder.js";
import { toFileError } from "./to-file-error.js";
import type { StorePaths } from "./to-store-paths.js";

/** Rows written by one run after which the tables are worth tidying at once, and runs after which they are anyway. */
const manyRows = 1000;
const manyRuns = 20;

/** All that is written to. What waits in pieces is written and deleted again by one run. */
const tables = [
  "public.continuous_issues",
  "public.continuous_test_runs",
  "public.continuous_monitoring_inventory",
  "continuous_private.run_chunks",
];

/** Milliseconds by which a file's time may lag behind the clock: file systems count in steps of up to two seconds. */
const clockStep = 2000;

const dueSchema = z.tuple([z.object({ due: z.boolean() })]);

/** The store over an open embedded Postgres. Owns the database and the lock, and gives both up on `close`. */
export function createEmbeddedStore(database: Database, lock: HeldLock, paths: StorePaths): Store {
  let syncedUntil = 0; // An owner before this one may have died with files of its own not yet on the disk.

  const names = { name: "embedded store", description: "embedded store in .continuous/store" };
  return createSqlStore(
    {
      query: (sql, parameters) => database.query(sql, parameters),
      // A row, its indexes and the log of both.
      makeRoom: (bytes) => checkFreeSpace(paths.folder, 4 * bytes),
      // The embedded Postgres has no autovacuum, and plans badly without statistics.
      async tidy(writtenRows) {
        const rows = await database.query("select count(*) % $1 = 0 as due from public.continuous_test_runs", [
          manyRuns,
        ]);
        if (writtenRows < manyRows && !dueSchema.parse(rows)[0].due) return;
        for (const table of tables) await database.exec(`vacuum (analyze) ${table}`);
      },
      /** Log first, then the tables, as Postgres itself would: what is on the disk is whole whenever the power goes. */
      async persist() {
        const begun = Date.now();
        try {
          await syncFolder(join(paths.data, "pg_wal"), syncedUntil);
          await database.exec("checkpoint");
          await syncFolder(paths.data, syncedUntil);
          syncedUntil = begun - clockStep;
        } catch (error) {
          throw toFileError(error, paths.data);
        }
      },
      async close() {
        try {
          await database.close();
        } finally {
          await lock.release();
        }
      },
    },
    names,
  );
}
