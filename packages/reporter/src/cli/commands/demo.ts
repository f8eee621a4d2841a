import type { Command } from "@commander-js/extra-typings";

import type { CommandContext } from "../create-program.js";

/** `demo`: the whole way on a copy of the example, with the embedded store. */
export function addDemoCommand(program: Command, context: CommandContext): void {
  program
    .command("demo")
    .description("the whole way on a copy of a small example shop, with the embedded store")
    .action(async () => {
      const { runDemo } = await import("../run-demo.js");
      context.exitWith(await runDemo(context));
    });
}
