import type pg from "pg";
import { expect } from "vitest";

import type { RecordedRun } from "../../../src/store/store.js";
import { toNewestWord } from "./newest-word.js";
import type { Written } from "./write-at-once.js";

/** Holds what a database holds against what was sent and answered: nothing lost, nothing doubled, and the books are right. */
export async function checkWritten(owner: pg.Client, { runs, replies, errors }: Written): Promise<void> {
  expect(errors).toEqual([]);
  const applied = replies.filter(({ recorded }) => !recorded.replayed);
  expect(new Set(applied.map(({ run }) => run.run.id)).size).toBe(runs.length);
  expect(applied).toHaveLength(runs.length);

  const ask = async <T extends pg.QueryResultRow>(
    sql: string,
    values: readonly unknown[] = [],
  ): Promise<readonly T[]> => (await owner.query<T>(sql, [...values])).rows;
  for (const branch of ["main", "feature"]) {
    const open = await ask<{ issue: string }>(
      "select fingerprint || ' ' || line_number as issue from continuous_issues where branch = $1 and resolved_at is null",
      [branch],
    );
    expect(open.map(({ issue }) => issue).sort()).toEqual(toNewestWord(runs, branch));
    const sum = applied
      .filter(({ run }) => run.run.branch === branch)
      .reduce((total, { recorded }) => total + recorded.new - recorded.resolved, 0);
    expect(sum).toBe(open.length);
  }

  // What each run was told is what it did.
  const opened = await ask<{ id: string; n: number }>(
    "select first_run_id as id, count(*)::integer as n from continuous_issues group by 1",
  );
  const closed = await ask<{ id: string; n: number }>(
    "select resolved_run_id as id, count(*)::integer as n from continuous_issues where resolved_at is not null group by 1",
  );
  const told = (pick: "new" | "resolved"): ReadonlyMap<string, number> =>
    new Map(
      applied.filter(({ recorded }) => recorded[pick] > 0).map(({ run, recorded }) => [run.run.id, recorded[pick]]),
    );
  expect(new Map(opened.map(({ id, n }) => [id, n]))).toEqual(told("new"));
  expect(new Map(closed.map(({ id, n }) => [id, n]))).toEqual(told("resolved"));
  // The second to send a run is told the same counts as the first.
  const firsts = new Map(applied.map(({ run, recorded }) => [run, recorded]));
  for (const { run, recorded } of replies) {
    expect(toCounts(recorded)).toEqual(toCounts(firsts.get(run)));
  }
  const [deadlocks] = await ask<{ n: number }>(
    "select deadlocks::integer as n from pg_stat_database where datname = current_database()",
  );
  expect(deadlocks?.n).toBe(0);
}

function toCounts(recorded: RecordedRun | undefined): Readonly<Record<string, unknown>> {
  const { new: opened, resolved, open, set_aside, status } = recorded ?? {};
  return { opened, resolved, open, set_aside, status };
}
