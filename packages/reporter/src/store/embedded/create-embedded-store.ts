import { join } from "node:path";
import { z } from "zod";

import { issueColumns, itemColumns, runColumns } from "../rows/columns.js";
import { parseIssues } from "../rows/parse-issues.js";
import { parseItems } from "../rows/parse-items.js";
import { parseMarkOutcome } from "../rows/parse-mark-outcome.js";
import { parseRecordedInventory } from "../rows/parse-recorded-inventory.js";
import { parseRecordedRun } from "../rows/parse-recorded-run.js";
import { parseRuns } from "../rows/parse-runs.js";
import { StoreError } from "../store-error.js";
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

/** Milliseconds by which a file's time may lag behind the clock: file systems count in steps of up to two seconds. */
const clockStep = 2000;

const valueSchema = z.tuple([z.object({ value: z.unknown() })]);

/** The store over an open embedded Postgres. Owns the database and the lock, and gives both up on `close`. */
export function createEmbeddedStore(database: Database, lock: HeldLock, paths: StorePaths): Store {
  let closed = false;
  let syncedUntil = 0; // An owner before this one may have died with files of its own not yet on the disk.

  const open = (): Database => {
    if (closed) throw new StoreError("store-unreachable", "The embedded store is closed.", "Open it again.");
    return database;
  };

  // Rows as JSON: times, numbers and UUIDs then look as they do in a reply of Supabase, and one parser serves both.
  const select = async (sql: string, parameters: readonly unknown[] = []): Promise<readonly unknown[]> => {
    const rows = await open().query(`select to_jsonb(r) as value from (${sql}) r`, parameters);
    return z
      .array(z.object({ value: z.unknown() }))
      .parse(rows)
      .map((row) => row.value);
  };

  const callFunction = async (name: string, payload: unknown): Promise<unknown> => {
    const body = JSON.stringify(payload);
    // A row, its indexes and the log of both.
    await checkFreeSpace(paths.folder, 4 * Buffer.byteLength(body));
    return valueSchema.parse(await open().query(`select public.${name}($1::text::jsonb) as value`, [body]))[0].value;
  };

  /** Log first, then the tables, as Postgres itself would: what is on the disk is whole whenever the power goes. */
  const persist = async (): Promise<void> => {
    const begun = Date.now();
    try {
      await syncFolder(join(paths.data, "pg_wal"), syncedUntil);
      await open().exec("checkpoint");
      await syncFolder(paths.data, syncedUntil);
      syncedUntil = begun - clockStep;
    } catch (error) {
      throw toFileError(error, paths.data);
    }
  };

  // The embedded Postgres has no autovacuum, and plans badly without statistics.
  const tidy = async (writtenRows: number): Promise<void> => {
    const rows = await open().query("select count(*)::integer % $1 = 0 as value from public.continuous_test_runs", [
      manyRuns,
    ]);
    if (writtenRows < manyRows && valueSchema.parse(rows)[0].value !== true) return;
    for (const table of ["continuous_issues", "continuous_test_runs", "continuous_monitoring_inventory"]) {
      await open().exec(`vacuum (analyze) public.${table}`);
    }
  };

  return {
    description: "embedded store in .continuous/store",
    async recordRun(run) {
      const { recorded, writtenRows } = parseRecordedRun(await callFunction("record_monitoring_run", run));
      if (!recorded.replayed) await tidy(writtenRows);
      await persist();
      return recorded;
    },
    async recordInventory(update) {
      const recorded = parseRecordedInventory(await callFunction("record_monitoring_inventory", update));
      await persist();
      return recorded;
    },
    async openIssues(branch) {
      return parseIssues(
        await select(`select ${issueColumns} from public.continuous_issues where branch = $1 and resolved_at is null`, [
          branch,
        ]),
      );
    },
    async runs(branch, limit) {
      const sql = `select ${runColumns} from public.continuous_test_runs where branch = $1 order by started_at desc, id desc limit $2`;
      return parseRuns(await select(sql, [branch, limit]));
    },
    async setAsideIssues(branch) {
      const sql = `select ${issueColumns} from public.continuous_issues where branch = $1 and resolution in ('ignored', 'false_positive')`;
      return parseIssues(await select(sql, [branch]));
    },
    async countFixedSince(branch, since) {
      const sql =
        "select count(*)::integer as count from public.continuous_issues where branch = $1 and resolution = 'fixed' and resolved_at >= $2::timestamptz";
      return z.tuple([z.object({ count: z.number() })]).parse(await select(sql, [branch, since]))[0].count;
    },
    async inventory() {
      return parseItems(
        await select(`select ${itemColumns} from public.continuous_monitoring_inventory where is_active`),
      );
    },
    async markIssue(mark) {
      const outcome = parseMarkOutcome(await callFunction("mark_monitoring_issue", mark));
      await persist();
      return outcome;
    },
    async close() {
      if (closed) return;
      closed = true;
      try {
        await database.close();
      } finally {
        await lock.release();
      }
    },
  };
}
