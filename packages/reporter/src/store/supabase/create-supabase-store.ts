import type { SupabaseClient } from "@supabase/supabase-js";
import { z } from "zod";

import { issueColumns, itemColumns, runColumns } from "../rows/columns.js";
import { parseHistory } from "../rows/parse-history.js";
import { parseIssues } from "../rows/parse-issues.js";
import { parseItems } from "../rows/parse-items.js";
import { parseMarkOutcome } from "../rows/parse-mark-outcome.js";
import { parsePruneOutcome } from "../rows/parse-prune-outcome.js";
import { parseRecordedInventory } from "../rows/parse-recorded-inventory.js";
import { parseReply } from "../rows/parse-reply.js";
import { parseRuns } from "../rows/parse-runs.js";
import { askKnownIssues } from "../sending/ask-known-issues.js";
import { sendRun } from "../sending/send-run.js";
import { StoreError } from "../store-error.js";
import type { Store, StoredIssue } from "../store.js";
import { readAllPages } from "./read-all-pages.js";
import type { Reply } from "./reply.js";
import { sendWithRetries } from "./send-with-retries.js";

const rowsSchema = z.array(z.looseObject({ id: z.string() }));

/** Patience for reports: as long as recording so many rows may take. */
const rowsOfHistory = 20_000;

/** The store over a client of Supabase. Thin: what a run means is decided in the database, by the same functions. */
export function createSupabaseStore(
  client: SupabaseClient,
  context: {
    readonly where: string;
    readonly secrets: readonly string[];
    readonly pauses: readonly number[];
    readonly patienceMs: number;
  },
): Store {
  let closed = false;

  const send = async <T extends Reply>(request: (signal: AbortSignal) => PromiseLike<T>, rows = 0): Promise<T> => {
    if (closed) throw new StoreError("store-unreachable", "The Supabase store is closed.", "Open it again.");
    return sendWithRetries(() => request(AbortSignal.timeout(context.patienceMs + rows)), context);
  };

  const callFunction = async (name: string, payload: unknown, rows: number): Promise<unknown> => {
    const reply = await send((signal) => client.rpc(name, { payload }).retry(false).abortSignal(signal), rows);
    return reply.data;
  };

  const readIssues = async (branch: string, which: "open" | "set aside"): Promise<readonly StoredIssue[]> => {
    // Page by key, not by number: a run recorded between two pages must not move a row past the border.
    const rows = await readAllPages<{ id: string }>(async (after, size) => {
      const page = await send((signal) => {
        const ofBranch = client.from("continuous_issues").select(issueColumns).eq("branch", branch);
        const wanted =
          which === "open"
            ? ofBranch.is("resolved_at", null)
            : ofBranch.in("resolution", ["ignored", "false_positive"]);
        const rest = after.length === 0 ? wanted : wanted.gt("id", after.at(-1)?.id);
        return rest.order("id").limit(size).retry(false).abortSignal(signal);
      });
      return parseReply(rowsSchema, page.data);
    });
    return parseIssues(rows);
  };

  return {
    description: `Supabase at ${context.where}`,
    async recordRun(run, changed) {
      return (await sendRun(callFunction, run, changed)).recorded;
    },
    knownIssues: (query) => askKnownIssues(callFunction, query),
    async recordInventory(update) {
      return parseRecordedInventory(await callFunction("record_monitoring_inventory", update, update.items.length));
    },
    openIssues: (branch) => readIssues(branch, "open"),
    setAsideIssues: (branch) => readIssues(branch, "set aside"),
    async runs(branch, limit) {
      const rows = await readAllPages<{ id: string }>(async (after, size) => {
        const page = await send((signal) =>
          client
            .from("continuous_test_runs")
            .select(runColumns)
            .eq("branch", branch)
            .order("started_at", { ascending: false })
            .order("id", { ascending: false })
            .range(after.length, after.length + size - 1)
            .retry(false)
            .abortSignal(signal),
        );
        return parseReply(rowsSchema, page.data);
      }, limit);
      return parseRuns(rows);
    },
    async history(query) {
      const { branch, since, until } = query;
      return parseHistory(await callFunction("monitoring_history", { branch, since, until }, rowsOfHistory), query);
    },
    async countFixedSince(branch, since) {
      const reply = await send((signal) =>
        client
          .from("continuous_issues")
          .select("id", { count: "exact" })
          .eq("branch", branch)
          .eq("resolution", "fixed")
          .gte("resolved_at", since)
          .limit(1)
          .retry(false)
          .abortSignal(signal),
      );
      return parseReply(z.number(), reply.count);
    },
    async inventory() {
      const rows = await readAllPages<{ id: string }>(async (after, size) => {
        const page = await send((signal) => {
          const active = client.from("continuous_monitoring_inventory").select(itemColumns).eq("is_active", true);
          const rest = after.length === 0 ? active : active.gt("id", after.at(-1)?.id);
          return rest.order("id").limit(size).retry(false).abortSignal(signal);
        });
        return parseReply(rowsSchema, page.data);
      });
      return parseItems(rows);
    },
    async markIssue(mark) {
      return parseMarkOutcome(await callFunction("mark_monitoring_issue", mark, 1));
    },
    async prune(request) {
      return parsePruneOutcome(await callFunction("prune_monitoring", request, request.limit));
    },
    close() {
      closed = true;
      return Promise.resolve();
    },
  };
}
