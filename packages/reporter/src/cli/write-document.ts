import { resolve } from "node:path";

import writeFileAtomic from "write-file-atomic";

import type { CommandContext } from "./create-program.js";

/** Prints a document, or writes it to `--output`, whole or not at all. */
export async function writeDocument({ io, globals }: CommandContext, text: string): Promise<void> {
  const output = globals().output;
  if (output === undefined) {
    io.writeOut(text);
    return;
  }
  await writeFileAtomic(resolve(io.cwd, output), text);
  if (globals().quiet !== true) io.writeError(`Written to ${output}.\n`);
}
