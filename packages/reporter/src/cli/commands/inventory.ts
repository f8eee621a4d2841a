import { Option, type Command } from "@commander-js/extra-typings";

import { documentFormats } from "../../present/document-formats.js";
import type { CommandContext } from "../create-program.js";

export const itemTypes = ["service", "pipeline", "table", "function"] as const;
/** How many things `inventory find` shows. */
const mostFound = 5;

/** `inventory`: what is tracked, and `inventory find`: what is there already. */
export function addInventoryCommand(program: Command, context: CommandContext): void {
  const inventory = program
    .command("inventory")
    .description("show what is tracked, as `discover` recorded it")
    .addOption(new Option("--type <type>", "only items of this type").choices(itemTypes))
    .option("--unused", "only what nothing uses")
    .option("--duplicates", "only what has the name of something else")
    .addOption(
      new Option("--doubtful", "read the source tree: what only one of two views sees, and why").conflicts([
        "unused",
        "duplicates",
      ]),
    )
    .addOption(
      new Option("--left-out", "read the source tree: files that are not looked through, and why").conflicts([
        "type",
        "unused",
        "duplicates",
        "doubtful",
      ]),
    )
    .addHelpText("after", `\nFormats: ${documentFormats.join(", ")}.`)
    .action(async (options) => {
      const { runInventory } = await import("../run-inventory.js");
      await runInventory(context, options);
    });
  inventory
    .command("find")
    .description(`read the source tree: the ${String(mostFound)} existing things closest to some words`)
    .argument("<words...>", 'what it does: find "send an email"')
    .addHelpText("after", `\nFormats: ${documentFormats.join(", ")}.`)
    .action(async (words) => {
      const { runFind } = await import("../run-inventory.js");
      await runFind(context, words, mostFound);
    });
}
