import type { LiveDatabase } from "@continuous/database";
import type { CompiledStandards } from "@continuous/standards";

import { loadInventory, type LoadedInventory } from "../inventory/load-inventory.js";
import type { CommandContext } from "./create-program.js";
import { loadCommandStandards } from "./load-context.js";

/** Reads the whole source tree, showing how far it is. */
export async function readTree(
  context: CommandContext,
  root: string,
  database: LiveDatabase | null,
): Promise<LoadedInventory & { readonly standards: CompiledStandards }> {
  const { io } = context;
  const standards = loadCommandStandards(context, root);
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
