import type { Command } from "@commander-js/extra-typings";

import { plainFormats } from "../../present/plain-formats.js";
import type { CommandContext } from "../create-program.js";

/** `sync`: sends what was kept while the store was away. */
export function addSyncCommand(program: Command, context: CommandContext): void {
  program
    .command("sync")
    .description("send the runs that were kept in .continuous/spool while their store was away, oldest first")
    .addHelpText(
      "after",
      `\nThe next recorded run does the same by itself.\nFormats: ${plainFormats.join(", ")}.\nExit codes: 0 nothing waits any more; 1 a run was set aside, since no store will take it; 2 the store takes nothing now.`,
    )
    .action(async () => {
      const { runSync } = await import("../run-sync.js");
      context.exitWith(await runSync(context));
    });
}
