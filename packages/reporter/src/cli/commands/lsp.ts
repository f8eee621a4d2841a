import type { Command } from "@commander-js/extra-typings";

import type { CommandContext } from "../create-program.js";

/** `lsp`: serves an editor. The process ends when the editor does, or says so. */
export function addLspCommand(program: Command, { io }: CommandContext): void {
  program
    .command("lsp")
    .description("serve an editor by the Language Server Protocol, over standard input and output")
    .option("--stdio", "standard input and output, as editors ask for it (the only way there is)")
    .action(async () => {
      // Loaded by this command alone: it brings every rule, the parser of TypeScript and the protocol along.
      const { startLanguageServer } = await import("@continuous/language-server");
      await startLanguageServer({ input: process.stdin, output: process.stdout, now: io.now });
      // What ends the server ends the process.
      await new Promise<never>(() => undefined);
    });
}
