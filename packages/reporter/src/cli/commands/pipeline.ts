import { Option, type Command } from "@commander-js/extra-typings";

import type { CommandContext } from "../create-program.js";

const kinds = ["services", "coverage", "all"] as const;

/** `pipeline add-test`. */
export function addPipelineCommands(program: Command, context: CommandContext): void {
  program
    .command("pipeline")
    .description("look after pipelines: the shell scripts that a repository is run by")
    .command("add-test")
    .description("show the lines that give a script a test command which calls `continuous test`; changes nothing")
    .argument("<script>", "the shell script")
    .addOption(new Option("--run <tests>", "what the command runs").choices(kinds).default("services" as const))
    .addHelpText(
      "after",
      "\nPrints a unified diff. To apply it, in the root: continuous pipeline add-test <script> | git apply\nExit codes: 0 the diff is printed, or the script has a test command already; 2 it could not be made.",
    )
    .action(async (script, { run }) => {
      const { runAddTest } = await import("../run-add-test.js");
      context.exitWith(await runAddTest(context, script, run));
    });
}
