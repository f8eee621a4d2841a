import type { LiveDatabase } from "@continuous/database";

import { loadLiveDatabase } from "../live/load-live-database.js";
import type { CommandContext } from "./create-program.js";

/**
 * The live database that `--database` or the environment names; `null` where neither does. An environment keeps its password out
 * of lists of processes.
 *
 * @throws DatabaseError where it cannot be asked.
 */
export async function loadGivenDatabase({ io, globals }: CommandContext): Promise<LiveDatabase | null> {
  const url = globals().database ?? io.env["CONTINUOUS_DATABASE_URL"];
  if (url === undefined || url === "") return null;
  io.showProgress("Asking the database");
  return loadLiveDatabase(url);
}
