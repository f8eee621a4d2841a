import { askPglite } from "./ask-pglite.js";
import { loadPglite } from "./load-pglite.js";
import type { RunningPostgres } from "./running-postgres.js";

/** Starts a Postgres over a data folder in this thread: the cheapest where nothing else is to be done meanwhile. */
export async function startPostgresHere(folder: string): Promise<RunningPostgres> {
  const pglite = await loadPglite(folder, "much");
  return {
    ask: async (kind, sql = "", parameters = []) => (await askPglite(pglite, kind, sql, parameters)).rows,
    end: () => Promise.resolve(),
  };
}
