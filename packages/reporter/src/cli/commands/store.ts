import type { Command } from "@commander-js/extra-typings";

import { migrateStore } from "../../store/migrate-store.js";
import { toStoreChoice } from "../../store/to-store-choice.js";
import type { CommandContext } from "../create-program.js";
import { findFormat } from "../find-format.js";
import { writeDocument } from "../write-document.js";
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
      const { io, globals } = context;
      findFormat(["text"], globals().format);
      const { description, applied } = await migrateStore(toStoreChoice(globals().store, io.env));
      const text =
        applied.length === 0
          ? `${description} is at the newest schema.`
          : `${description} is at the newest schema now. Applied:\n${applied.map((name) => `- ${name}`).join("\n")}`;
      await writeDocument(context, `${text}\n`);
    });
  addPruneCommand(store, context);
}
