import type { Command } from "@commander-js/extra-typings";
import { renderStandards } from "@continuous/standards";

import type { CommandContext } from "../create-program.js";
import { findCommandRoot, loadCommandStandards } from "../load-context.js";
import { writeDocument } from "../write-document.js";

/** `standards`: the standards in plain Markdown. */
export function addStandardsCommand(program: Command, context: CommandContext): void {
  program
    .command("standards")
    .description("print the standards in plain Markdown, for a README, an AGENTS.md or a CLAUDE.md")
    .action(async () => {
      const root = findCommandRoot(context);
      await writeDocument(context, renderStandards(loadCommandStandards(context, root)));
    });
}
