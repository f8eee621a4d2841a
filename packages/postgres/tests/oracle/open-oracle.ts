import { PGlite } from "@electric-sql/pglite";
import { dataDir } from "@electric-sql/pglite-prepopulatedfs";

import { askOracle } from "./ask-oracle.js";

/** A real Postgres to ask. */
export interface Oracle {
  readonly ask: (statements: readonly string[]) => ReturnType<typeof askOracle>;
  readonly close: () => Promise<void>;
}

/** Each refused statement leaves something on the stack of Postgres in WebAssembly; after this many histories a new one is due. */
const lifetime = 80;

export async function openOracle(): Promise<Oracle> {
  let database = await PGlite.create({ loadDataDir: await dataDir() });
  let asked = 0;
  return {
    async ask(statements) {
      asked += 1;
      if (asked % lifetime === 0) {
        await database.close();
        database = await PGlite.create({ loadDataDir: await dataDir() });
      }
      return askOracle(database, statements);
    },
    close: () => database.close(),
  };
}
