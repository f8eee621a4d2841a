import type { Command } from "@commander-js/extra-typings";

import type { CommandContext } from "../create-program.js";
import { addPruneCommand } from "./store-prune.js";

/** `store migrate` and `store prune`. */
export function addStoreCommands(program: Command, context: CommandContext): void {
  const store = program.command("store").description("look after the store");
  store
    .command("migrate")
    .description("make the tables in a Postgres of your own, or bring them to the newest schema")
    .addHelpText(
      "after",
      "\nThe address is best given as CONTINUOUS_STORE, since a command line shows in lists of processes. Its user must own the\ndatabase and may make roles: monitor_writer and monitor_reader are made. All of it is done, or nothing.",
    )
    .action(async () => {
      const { runMigrate } = await import("../run-migrate.js");
      await runMigrate(context);
    });
  addPruneCommand(store, context);
}
