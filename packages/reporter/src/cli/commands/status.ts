import type { Command } from "@commander-js/extra-typings";

import { documentFormats } from "../../present/document-formats.js";
import type { CommandContext } from "../create-program.js";

/** `status`: one screen that answers four questions. */
export function addStatusCommand(program: Command, context: CommandContext): void {
  program
    .command("status")
    .description("can we find all our stuff, do our tests run, what is breaking most, is it getting better")
    .addHelpText("after", `\nFormats: ${documentFormats.join(", ")}.`)
    .action(async () => {
      const { runStatus } = await import("../run-status.js");
      await runStatus(context);
    });
}
