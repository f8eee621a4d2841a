import { resolve } from "node:path";

import writeFileAtomic from "write-file-atomic";

import type { AlsoReport } from "./also-report.js";
import type { CommandContext } from "./create-program.js";

/** Writes what `--also` asks for, each whole or not at all. */
export async function writeAlso<Format extends string>(
  { io, globals }: CommandContext,
  also: readonly AlsoReport<Format>[],
  render: (format: Format) => string | Promise<string>,
): Promise<void> {
  for (const { format, path } of also) {
    await writeFileAtomic(resolve(io.cwd, path), await render(format));
    if (globals().quiet !== true) io.writeError(`Written to ${path}.\n`);
  }
}
