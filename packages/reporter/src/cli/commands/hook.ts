import type { Command } from "@commander-js/extra-typings";

import type { CommandContext } from "../create-program.js";

/** `hook`. Without options it never gets here: `bin.ts` answers it before the other commands are loaded. */
export function addHookCommand(program: Command, context: CommandContext): void {
  program
    .command("hook")
    .description(
      "for coding agents: read a tool call on standard input, and say what the written file breaks or repeats",
    )
    .addHelpText(
      "after",
      "\nIt reads events of Claude Code's hooks (see docs/agents.md).\nExit codes: 0 nothing to say, or said; 1 the event or standards.yaml cannot be read. It never stops an agent.",
    )
    .action(async () => {
      const { startHook } = await import("../../hook/start-hook.js");
      context.exitWith(await startHook());
    });
}
