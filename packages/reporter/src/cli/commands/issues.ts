import { Option, type Command } from "@commander-js/extra-typings";

import { plainFormats } from "../../present/plain-formats.js";
import type { CommandContext } from "../create-program.js";

const decisions = ["ignored", "false_positive", "fixed"] as const;

/** `issues mark`. */
export function addIssuesCommands(program: Command, context: CommandContext): void {
  const issues = program.command("issues").description("decide about issues");
  issues
    .command("mark")
    .description("say that an issue is to be ignored, is no issue at all, or was fixed; needs a store")
    .argument("<id>", "the issue's id, or the first digits of it (see `report issues`)")
    .addOption(new Option("--as <decision>", "what it is").choices(decisions).makeOptionMandatory())
    .requiredOption("--reason <text>", "why, for those who come after")
    .addHelpText(
      "after",
      `\nIgnored and false positives stay so however often they are found, and fail no check. False positives count against\ntheir standard. What is fixed opens again when it is found again.\nFormats: ${plainFormats.join(", ")}.`,
    )
    .action(async (id, options) => {
      const { runMark } = await import("../run-mark.js");
      await runMark(context, id, options);
    });
}
