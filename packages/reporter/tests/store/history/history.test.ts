import { expect, it } from "vitest";

import { loadStoreMigrations } from "../../../src/store/load-store-migrations.js";
import { openSupabaseStore } from "../../../src/store/supabase/open-supabase-store.js";
import { keys, startGateway } from "../gateway/start-gateway.js";
import { createSupabaseDatabase } from "../postgres/create-supabase-database.js";
import { startPostgres } from "../postgres/start-postgres.js";
import { replayHistory } from "./replay-history.js";

const histories = 200;

// Over a real Postgres, which need not reach the disk after each run: the embedded store has its turn in the soak.
it(`holds what a brute-force model holds in ${String(histories)} random histories`, { timeout: 240_000 }, async () => {
  const postgres = await startPostgres();
  const owner = await createSupabaseDatabase(postgres, "history");
  await owner.query("alter database history set synchronous_commit = off");
  for (const { sql } of await loadStoreMigrations()) await owner.query(sql);
  const gateway = await startGateway(postgres.pool("history", "authenticator"));
  const store = openSupabaseStore({ url: gateway.url, key: keys.secret, accessToken: null });
  for (let seed = 1; seed <= histories; seed += 1) {
    expect(await replayHistory(store, { seed, runs: 12, prefix: `history ${String(seed)}` })).toEqual([]);
  }
  await store.close();
  await gateway.stop();
  await owner.end();
  await postgres.stop();
});
