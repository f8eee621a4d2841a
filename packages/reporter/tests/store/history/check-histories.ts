import fc from "fast-check";

import type { HistoryStore } from "./history-store.js";
import { Oracle } from "./oracle.js";
import { toHistories } from "./steps.js";
import { createWorld } from "./world.js";

/** Histories after which the tables are emptied: in larger ones everything takes longer. */
const mostHistories = 100;

export interface HistoriesPlan {
  readonly histories: number;
  /** In each, at most. */
  readonly steps: number;
  readonly seed: number;
  /** Of a history that failed, as its report tells them: it is played again alone. */
  readonly path?: string | undefined;
  readonly replayPath?: string | undefined;
  /** Whether one that fails is made as short as it can be; by default. */
  readonly shrinks?: boolean;
}

/**
 * Plays random histories against the oracle.
 *
 * @returns What the first one that fails was, as short as it can be; empty where all held.
 */
export async function checkHistories(
  real: HistoryStore,
  { histories, steps, seed, path, replayPath, shrinks = true }: HistoriesPlan,
): Promise<string> {
  let number = 0;
  const property = fc.asyncProperty(toHistories(steps, replayPath), async (commands) => {
    number += 1;
    if (number % mostHistories === 0) await emptyStore(real);
    const world = createWorld(`history ${String(number)}`);
    await fc.asyncModelRun(() => ({ model: { world, oracle: new Oracle() }, real }), commands);
  });
  await emptyStore(real);
  const given = { numRuns: histories, seed, endOnFailure: !shrinks, ...(path === undefined ? {} : { path }) };
  const details = await fc.check(property, given);
  if (!details.failed) return "";
  return `${String(details.errorInstance)}\n${(await fc.asyncDefaultReportMessage(details)) ?? ""}`;
}

async function emptyStore({ sql }: HistoryStore): Promise<void> {
  await sql("truncate public.continuous_issues, public.continuous_test_runs, continuous_private.run_chunks");
}
