import { rm } from "node:fs/promises";

import { openDataFolder } from "../../../src/store/embedded/open-data-folder.js";
import { toStorePaths } from "../../../src/store/embedded/to-store-paths.js";
import { loadStoreMigrations } from "../../../src/store/load-store-migrations.js";
import { createSqlStore } from "../../../src/store/sql/create-sql-store.js";
import type { Store } from "../../../src/store/store.js";
import { createTemplateRoot } from "../template-root.js";

/** One store for all histories, each on branches of its own. */
export interface HistoryStore {
  readonly store: Store;
  readonly sql: (statement: string, parameters?: readonly unknown[]) => Promise<readonly unknown[]>;
  readonly close: () => Promise<void>;
}

/** The embedded store without its writing to the disk, which takes ten times as long and has tests of its own. */
export async function openHistoryStore(): Promise<HistoryStore> {
  const root = await createTemplateRoot();
  const database = await openDataFolder(toStorePaths(root), await loadStoreMigrations(), 60_000);
  const close = () => database.close();
  const store = createSqlStore(
    { query: (sql, parameters) => database.query(sql, parameters), close },
    { name: "history store", description: "store of random histories" },
  );
  return {
    store,
    sql: (statement, parameters) => database.query(statement, parameters),
    async close() {
      await store.close();
      await rm(root, { recursive: true });
    },
  };
}
