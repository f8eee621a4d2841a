import { openSupabaseStore } from "../../src/store/supabase/open-supabase-store.js";
import { loadStoreMigrations } from "../../src/store/load-store-migrations.js";
import { storeContract } from "./contract/store-contract.js";
import { keys, startGateway } from "./gateway/start-gateway.js";
import { createSupabaseDatabase } from "./postgres/create-supabase-database.js";
import { startPostgres } from "./postgres/start-postgres.js";

for (const version of ["15", "17"] as const) {
  storeContract(`the Supabase store, over HTTP on a real Postgres ${version}`, async () => {
    const postgres = await startPostgres(version);
    const owner = await createSupabaseDatabase(postgres, "contract");
    for (const { sql } of await loadStoreMigrations()) await owner.query(sql);
    const gateway = await startGateway(postgres.pool("contract", "authenticator"));
    const store = openSupabaseStore({ url: gateway.url, key: keys.secret, accessToken: null });
    return {
      store,
      sql: async (statement) => (await owner.query<Record<string, unknown>>(statement)).rows,
      async stop() {
        await store.close();
        await gateway.stop();
        await owner.end();
        await postgres.stop();
      },
    };
  });
}
