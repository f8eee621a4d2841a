import { Option, type Command } from "@commander-js/extra-typings";

import type { InventoryDocument } from "../../documents/inventory-document.js";
import { documentFormats, renderInventory } from "../../present/index.js";
import { tool } from "../../tool.js";
import type { CommandContext } from "../create-program.js";
import { findFormat } from "../find-format.js";
import { findCommandRoot } from "../load-context.js";
import { openCommandStore } from "../open-command-store.js";
import { UsageError } from "../usage-error.js";
import { writeDocument } from "../write-document.js";

/** `inventory`: what is tracked. */
export function addInventoryCommand(program: Command, context: CommandContext): void {
  program
    .command("inventory")
    .description("show what is tracked, as `discover` recorded it")
    .addOption(
      new Option("--type <type>", "only items of this type").choices([
        "service",
        "pipeline",
        "table",
        "function",
      ] as const),
    )
    .addHelpText("after", `\nFormats: ${documentFormats.join(", ")}.`)
    .action(async (options) => {
      const { io, globals } = context;
      const format = findFormat(documentFormats, globals().format);
      const root = findCommandRoot(context);
      const store = await openCommandStore(context, root, "inventory");
      if (store === null) throw new UsageError("There is no inventory without a store.", "Leave --store none away.");
      try {
        const items = (await store.inventory())
          .filter((item) => options.type === undefined || item.item_type === options.type)
          .map(({ item_type, item_name, item_path, is_active, metadata }) => ({
            item_type,
            item_name,
            item_path,
            is_active,
            metadata,
          }));
        const document: InventoryDocument = { schemaVersion: 1, tool, root: ".", items, problems: [] };
        await writeDocument(
          context,
          renderInventory(format, document, { colour: io.colour && globals().output === undefined, width: io.width }),
        );
        if (items.length === 0 && globals().quiet !== true)
          io.writeError("Nothing is tracked yet: run `continuous discover` first.\n");
      } finally {
        await store.close();
      }
    });
}
