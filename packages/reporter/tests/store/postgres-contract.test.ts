import { openPostgresStore } from "../../src/store/postgres/open-postgres-store.js";
import { loadStoreMigrations } from "../../src/store/load-store-migrations.js";
import { storeContract } from "./contract/store-contract.js";
import { startPostgres } from "./postgres/start-postgres.js";

for (const version of ["15", "17"] as const) {
  storeContract(`the Postgres store, on a real Postgres ${version}`, async () => {
    const postgres = await startPostgres(version);
    await postgres.createDatabase("contract");
    const owner = await postgres.connect("contract");
    for (const { sql } of await loadStoreMigrations()) await owner.query(sql);
    const store = openPostgresStore({ url: postgres.url("contract") });
    return {
      store,
      sql: async (statement) => (await owner.query<Record<string, unknown>>(statement)).rows,
      async stop() {
        await store.close();
        await owner.end();
        await postgres.stop();
      },
    };
  });
}
