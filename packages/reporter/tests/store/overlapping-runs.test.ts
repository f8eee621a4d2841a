import type pg from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";

import { loadStoreMigrations } from "../../src/store/load-store-migrations.js";
import { openPostgresStore } from "../../src/store/postgres/open-postgres-store.js";
import { sendRun } from "../../src/store/sending/send-run.js";
import type { RecordedRun, RunRecord, Store } from "../../src/store/store.js";
import { startPostgres, type TestPostgres } from "./postgres/start-postgres.js";
import { aRun, anIssue, uuid } from "./records.js";

let postgres: TestPostgres;
let store: Store;
/** In a transaction of its own, which the tests begin and end. */
let slow: pg.Client;

beforeAll(async () => {
  postgres = await startPostgres("17");
  await postgres.createDatabase("overlapping");
  slow = await postgres.connect("overlapping");
  for (const { sql } of await loadStoreMigrations()) await slow.query(sql);
  store = openPostgresStore({ url: postgres.url("overlapping") });
});

afterAll(async () => {
  await store.close();
  await slow.end();
  await postgres.stop();
});

async function recordSlowly(run: RunRecord): Promise<RecordedRun> {
  const { recorded } = await sendRun(async (name, payload) => {
    const { rows } = await slow.query<{ value: unknown }>(`select public.${name}($1::jsonb) as value`, [
      JSON.stringify(payload),
    ]);
    return rows[0]?.value;
  }, run);
  return recorded;
}

it("a run that began before another, and had to wait for it, tells the same when it is sent again", async () => {
  const found = [anIssue("a"), anIssue("b")];
  const late = aRun("late", { issues: found, completed_at: "2026-03-01T10:00:09.000Z" });
  await slow.query("begin");
  await slow.query("select now()");
  await store.recordRun(aRun("early", { issues: [anIssue("a")] }));
  const first = await recordSlowly(late);
  await slow.query("commit");
  const isNew = ({ seen }: RecordedRun): unknown => found.map(({ fingerprint }) => seen.get(fingerprint)?.is_new);
  expect(isNew(first)).toEqual([false, true]);
  const again = await store.recordRun(late);
  expect(again).toMatchObject({ replayed: true, new: 1 });
  expect(isNew(again)).toEqual([false, true]);
});

it("one run id for two branches at once is refused the second time, and says what to do", async () => {
  const [id, issues] = [uuid("twice"), [anIssue("c")]];
  await slow.query("begin");
  await recordSlowly(aRun("one", { id, issues, branch: "one" }));
  const other = store.recordRun(aRun("other", { id, issues, branch: "other" })).catch((error: unknown) => error);
  // It waits for the first one, or it has come too early to tell anything here.
  const waiting = "select count(*)::integer as count from pg_locks where locktype = 'advisory' and not granted";
  await expect
    .poll(async () => (await slow.query<{ count: number }>(waiting)).rows, { timeout: 20_000 })
    .toEqual([{ count: 1 }]);
  await slow.query("commit");
  expect(await other).toMatchObject({
    code: "store-rejected",
    message: expect.stringContaining(`run ${id} was recorded before with other content`),
    hint: "Give every run an id of its own.",
  });
});
