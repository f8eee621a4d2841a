import { openPostgresStore } from "../../../src/store/postgres/open-postgres-store.js";
import { loadStoreMigrations } from "../../../src/store/load-store-migrations.js";
import { openSupabaseStore } from "../../../src/store/supabase/open-supabase-store.js";
import { keys, startGateway } from "../gateway/start-gateway.js";
import { createRandom } from "../kill/create-random.js";
import type { PostgresVersion } from "../postgres/copy-binaries.js";
import { createSupabaseDatabase } from "../postgres/create-supabase-database.js";
import { startPostgres } from "../postgres/start-postgres.js";
import { checkWritten } from "./check-written.js";
import { writeAtOnce } from "./write-at-once.js";

/**
 * Sixteen writers on one store: eight by connection string, eight over HTTP.
 *
 * @returns the number of runs.
 */
export async function runWriters(version: PostgresVersion, forMs: number, seed: number): Promise<number> {
  const postgres = await startPostgres(version);
  const owner = await createSupabaseDatabase(postgres, "writers");
  for (const { sql } of await loadStoreMigrations()) await owner.query(sql);
  const gateway = await startGateway(postgres.pool("writers", "authenticator"));
  const stores = Array.from({ length: 16 }, (_, index) =>
    index % 2 === 0
      ? openPostgresStore({ url: postgres.url("writers") })
      : openSupabaseStore({ url: gateway.url, key: keys.secret, accessToken: null }),
  );
  try {
    const written = await writeAtOnce(stores, { forMs, random: createRandom(seed) });
    await checkWritten(owner, written);
    return written.runs.length;
  } finally {
    for (const store of stores) await store.close();
    await gateway.stop();
    await owner.end();
    await postgres.stop();
  }
}
