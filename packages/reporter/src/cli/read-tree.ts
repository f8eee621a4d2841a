import type { LiveDatabase } from "@continuous/database";

import type { CompiledStandards } from "@continuous/standards";

import { loadInventory, type LoadedInventory } from "../inventory/load-inventory.js";
import { loadLiveDatabase } from "../live/load-live-database.js";
import type { CommandContext } from "./create-program.js";
import { loadCommandStandards } from "./load-context.js";

/** Reads the whole source tree, and the live database where one is given, showing how far it is. */
export async function readTree(
  context: CommandContext,
  root: string,
): Promise<LoadedInventory & { readonly standards: CompiledStandards }> {
  const { io } = context;
  const standards = loadCommandStandards(context, root);
  const database = await loadGivenDatabase(context);
  io.showProgress("Reading the source tree");
  const loaded = await loadInventory({
    root,
    standards,
    database,
    onFile: (done, total) => {
      io.showProgress(`Reading ${String(done)} of ${String(total)} files`);
    },
  });
  io.showProgress(null);
  return { ...loaded, standards };
}

/** The one that `--database` or the environment names. An environment keeps its password out of lists of processes. */
async function loadGivenDatabase({ io, globals }: CommandContext): Promise<LiveDatabase | null> {
  const url = globals().database ?? io.env["CONTINUOUS_DATABASE_URL"];
  if (url === undefined || url === "") return null;
  io.showProgress("Asking the database");
  return loadLiveDatabase(url);
}
