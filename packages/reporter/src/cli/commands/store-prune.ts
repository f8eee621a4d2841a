import type { Command } from "@commander-js/extra-typings";

import { plainFormats } from "../../present/plain-formats.js";
import type { CommandContext } from "../create-program.js";

/** `store prune`. */
export function addPruneCommand(store: Command, context: CommandContext): void {
  store
    .command("prune")
    .description("forget old history: issues closed long ago, runs long ago, branches that are gone")
    .requiredOption("--keep <period>", "how long closed issues and runs are kept: 400d, 26w, 18mo, 2y")
    .option("--keep-branches <period>", "how long a branch is kept on which nothing runs any more", "30d")
    .option("--dry-run", "count, and delete nothing")
    .addHelpText(
      "after",
      `\nOpen issues stay, so do those that people set aside, and the default branch. Trends stay right for the time that is kept.\nFormats: ${plainFormats.join(", ")}.`,
    )
    .action(async (options) => {
      const { runPrune } = await import("../run-prune.js");
      await runPrune(context, options);
    });
}
