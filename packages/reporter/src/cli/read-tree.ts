import { loadInventory, type LoadedInventory } from "../inventory/load-inventory.js";
import type { CommandContext } from "./create-program.js";
import { loadCommandStandards } from "./load-context.js";

/** Reads the whole source tree, showing how far it is. */
export async function readTree(context: CommandContext, root: string): Promise<LoadedInventory> {
  const { io } = context;
  const standards = loadCommandStandards(context, root);
  io.showProgress("Reading the source tree");
  const loaded = await loadInventory({
    root,
    standards,
    onFile: (done, total) => {
      io.showProgress(`Reading ${String(done)} of ${String(total)} files`);
    },
  });
  io.showProgress(null);
  return loaded;
}
