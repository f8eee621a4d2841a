import { rm } from "node:fs/promises";

import { createEmbeddedStore } from "../../src/store/embedded/create-embedded-store.js";
import { openDataFolder } from "../../src/store/embedded/open-data-folder.js";
import { toStorePaths } from "../../src/store/embedded/to-store-paths.js";
import { loadStoreMigrations } from "../../src/store/load-store-migrations.js";
import { storeContract } from "./contract/store-contract.js";
import { createTemplateRoot } from "./template-root.js";

storeContract("the embedded store", async () => {
  const root = await createTemplateRoot();
  const paths = toStorePaths(root);
  const database = await openDataFolder(paths, await loadStoreMigrations(), 60_000);
  const store = createEmbeddedStore(database, { release: () => Promise.resolve() }, paths);
  return {
    store,
    sql: (statement) => database.query(statement),
    async stop() {
      await store.close();
      await rm(root, { recursive: true });
    },
  };
});
