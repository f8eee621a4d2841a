import { mkdir } from "node:fs/promises";
import { dirname, relative, resolve } from "node:path";

import writeFileAtomic from "write-file-atomic";

import type { CommandContext } from "./create-program.js";

/**
 * Prints a document, or writes it to `--output`, whole or not at all.
 *
 * @param instead - A file of ours to write where no `--output` is given, for what is not to be printed.
 */
export async function writeDocument({ io, globals }: CommandContext, text: string, instead?: string): Promise<void> {
  const output = globals().output ?? (instead === undefined ? undefined : relative(io.cwd, instead));
  if (output === undefined) {
    io.writeOut(text);
    return;
  }
  if (instead !== undefined) await mkdir(dirname(instead), { recursive: true });
  await writeFileAtomic(resolve(io.cwd, output), text);
  if (globals().quiet !== true) io.writeError(`Written to ${output}.\n`);
}
