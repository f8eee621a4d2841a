import type { Command } from "@commander-js/extra-typings";

import { documentFormats } from "../../present/document-formats.js";
import type { CommandContext } from "../create-program.js";

/** `discover`: finds everything and records it. */
export function addDiscoverCommand(program: Command, context: CommandContext): void {
  program
    .command("discover")
    .description("find services, pipelines, tables and functions, and record them in the inventory")
    .option("--dry-run", "record nothing")
    .addHelpText("after", `\nFormats: ${documentFormats.join(", ")}.`)
    .action(async (options) => {
      const { runDiscover } = await import("../run-discover.js"); // Parsers of all kinds are heavy.
      await runDiscover(context, options.dryRun === true);
    });
}
