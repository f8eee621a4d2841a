import { join } from "node:path";

import { PGlite } from "@electric-sql/pglite";
import { amcheck } from "@electric-sql/pglite/contrib/amcheck";

/** Has Postgres look for damage in every index and table of a store that nobody owns. Gives back what it found. */
export async function checkIndexes(root: string): Promise<readonly unknown[]> {
  const database = await PGlite.create({ dataDir: join(root, ".continuous", "store"), extensions: { amcheck } });
  try {
    await database.exec("create extension if not exists amcheck");
    // Throws for an index that does not agree with its table.
    await database.exec(`
      select bt_index_check(i.indexrelid, true)
        from pg_index i join pg_class c on c.oid = i.indexrelid join pg_am a on a.oid = c.relam
       where a.amname = 'btree' and c.relpersistence <> 't'`);
    const tables = ["continuous_issues", "continuous_test_runs", "continuous_monitoring_inventory"];
    const damage = await Promise.all(
      tables.map((table) => database.query(`select * from verify_heapam('public.${table}')`)),
    );
    return damage.flatMap((result) => result.rows);
  } finally {
    await database.close();
  }
}
