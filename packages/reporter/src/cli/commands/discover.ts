import type { Command } from "@commander-js/extra-typings";

import { findBranch } from "../../git/find-branch.js";
import { documentFormats, renderInventory } from "../../present/index.js";
import { toStoreProblem } from "../../runs/record-run.js";
import { tool } from "../../tool.js";
import type { InventoryDocument } from "../../documents/inventory-document.js";
import type { CommandContext } from "../create-program.js";
import { findFormat } from "../find-format.js";
import { findCommandRoot, loadCommandStandards } from "../load-context.js";
import { openCommandStore } from "../open-command-store.js";
import { writeDocument } from "../write-document.js";

/** `discover`: finds everything and records it. */
export function addDiscoverCommand(program: Command, context: CommandContext): void {
  program
    .command("discover")
    .description("find every service of the repository and record it in the inventory")
    .option("--dry-run", "record nothing")
    .addHelpText("after", `\nFormats: ${documentFormats.join(", ")}.`)
    .action(async (options) => {
      await runDiscover(context, options.dryRun === true);
    });
}

async function runDiscover(context: CommandContext, dryRun: boolean): Promise<void> {
  const { io, globals } = context;
  const format = findFormat(documentFormats, globals().format);
  const root = findCommandRoot(context);
  const standards = loadCommandStandards(context, root);
  io.showProgress("Reading the source tree");
  const { discover } = await import("@continuous/inventory"); // Its parser is heavy.
  const inventory = await discover({ root, standards });
  io.showProgress(null);
  const branch = await findBranch(root, io.env, globals().branch);
  const notes: string[] = [];
  const problems = [...inventory.problems];
  if (dryRun) notes.push("Nothing was recorded (--dry-run).");
  else if (branch.branch !== branch.defaultBranch) {
    notes.push(`Nothing was recorded: the inventory is that of ${branch.defaultBranch}, and this is ${branch.branch}.`);
  } else {
    try {
      const store = await openCommandStore(context, root, "discover");
      if (store !== null) {
        try {
          const recorded = await store.recordInventory({
            item_types: ["service"],
            items: inventory.items.map(({ item_type, item_name, item_path, metadata }) => ({
              item_type,
              item_name,
              item_path,
              metadata,
            })),
            seen_at: io.now().toISOString(),
          });
          notes.push(
            `${recorded.added.length} new, ${recorded.gone.length} gone since last time. Recorded in ${store.description}.`,
          );
        } finally {
          await store.close();
        }
      }
    } catch (error) {
      problems.push(toStoreProblem(error));
    }
  }
  const document: InventoryDocument = { schemaVersion: 1, tool, root: ".", items: inventory.items, problems };
  await writeDocument(
    context,
    renderInventory(format, document, { colour: io.colour && globals().output === undefined, width: io.width }),
  );
  if (globals().quiet !== true) for (const note of notes) io.writeError(`${note}\n`);
}
