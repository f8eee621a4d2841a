import type { Command } from "@commander-js/extra-typings";

import type { CommandContext } from "../create-program.js";

/** `init`: a standards.yaml that fits, and what else there is to do. Never overwrites. */
export function addInitCommand(program: Command, context: CommandContext): void {
  program
    .command("init")
    .description("write a standards.yaml fitted to this repository; never overwrites")
    .action(async () => {
      const { runInit } = await import("../run-init.js");
      await runInit(context);
    });
}
