import { z } from "zod";

import { issueColumns, itemColumns, runColumns } from "../rows/columns.js";
import { parseHistory } from "../rows/parse-history.js";
import { parseIssues } from "../rows/parse-issues.js";
import { parseItems } from "../rows/parse-items.js";
import { parseMarkOutcome } from "../rows/parse-mark-outcome.js";
import { parsePruneOutcome } from "../rows/parse-prune-outcome.js";
import { parseRecordedInventory } from "../rows/parse-recorded-inventory.js";
import { parseRuns } from "../rows/parse-runs.js";
import { askKnownIssues } from "../sending/ask-known-issues.js";
import { sendRun } from "../sending/send-run.js";
import { StoreError } from "../store-error.js";
import type { Store } from "../store.js";
import type { SqlConnection } from "./sql-connection.js";

const valuesSchema = z.array(z.object({ value: z.unknown() }));
const countSchema = z.tuple([z.object({ count: z.number() })]);

/**
 * The store over a connection to Postgres, the same for the embedded one and for a server. Thin: what a run means is decided
 * in the database, by the functions of the schema. Owns the connection, and gives it up on `close`.
 *
 * @param names - `description` as the store's own; `name` as in "The embedded store is closed."
 */
export function createSqlStore(
  connection: SqlConnection,
  { name, description }: { readonly name: string; readonly description: string },
): Store {
  let closed = false;

  const open = (): SqlConnection => {
    if (closed) throw new StoreError("store-unreachable", `The ${name} is closed.`, "Open it again.");
    return connection;
  };

  const readValues = async (sql: string, parameters: readonly unknown[]): Promise<readonly unknown[]> =>
    valuesSchema.parse(await open().query(sql, parameters)).map((row) => row.value);

  // Rows as JSON: times, numbers and UUIDs then look as they do in a reply of Supabase, and one parser serves both. Not jsonb, which
  // is packed to be unpacked at once.
  const select = (sql: string, parameters: readonly unknown[] = []): Promise<readonly unknown[]> =>
    readValues(`select to_json(r) as value from (${sql}) r`, parameters);

  const callFunction = async (functionName: string, payload: unknown): Promise<unknown> => {
    const body = JSON.stringify(payload);
    await open().makeRoom?.(Buffer.byteLength(body));
    const [value] = await readValues(`select public.${functionName}($1::text::jsonb) as value`, [body]);
    return value;
  };

  return {
    description,
    async recordRun(run, changed) {
      const { recorded, writtenRows } = await sendRun(callFunction, run, changed);
      if (!recorded.replayed) await connection.tidy?.(writtenRows);
      await connection.persist?.();
      return recorded;
    },
    knownIssues: (query) => askKnownIssues(callFunction, query),
    async recordInventory(update) {
      const recorded = parseRecordedInventory(await callFunction("record_monitoring_inventory", update));
      await connection.persist?.();
      return recorded;
    },
    async openIssues(branch) {
      const sql = `select ${issueColumns} from public.continuous_issues where branch = $1 and resolved_at is null`;
      return parseIssues(await select(sql, [branch]));
    },
    async runs(branch, limit) {
      const sql = `select ${runColumns} from public.continuous_test_runs where branch = $1 order by started_at desc, id desc limit $2`;
      return parseRuns(await select(sql, [branch, limit]));
    },
    async setAsideIssues(branch) {
      const sql = `select ${issueColumns} from public.continuous_issues where branch = $1 and resolution in ('ignored', 'false_positive')`;
      return parseIssues(await select(sql, [branch]));
    },
    async history(query) {
      const { branch, since, until } = query;
      // It writes nothing: there need be no room for it.
      const [reply] = await readValues("select public.monitoring_history($1::text::jsonb) as value", [
        JSON.stringify({ branch, since, until }),
      ]);
      return parseHistory(reply, query);
    },
    async countFixedSince(branch, since) {
      const sql =
        "select count(*)::integer as count from public.continuous_issues where branch = $1 and resolution = 'fixed' and resolved_at >= $2::timestamptz";
      return countSchema.parse(await select(sql, [branch, since]))[0].count;
    },
    async inventory() {
      const sql = `select ${itemColumns} from public.continuous_monitoring_inventory where is_active`;
      return parseItems(await select(sql));
    },
    async markIssue(mark) {
      const outcome = parseMarkOutcome(await callFunction("mark_monitoring_issue", mark));
      await connection.persist?.();
      return outcome;
    },
    async prune(request) {
      const outcome = parsePruneOutcome(await callFunction("prune_monitoring", request));
      if (request.dry_run) return outcome;
      if (outcome.done) await connection.tidy?.(Number.POSITIVE_INFINITY);
      await connection.persist?.();
      return outcome;
    },
    async close() {
      if (closed) return;
      closed = true;
      await connection.close();
    },
  };
}
