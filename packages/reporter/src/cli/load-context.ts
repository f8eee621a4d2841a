import { existsSync, realpathSync, statSync } from "node:fs";
import { resolve } from "node:path";

import {
  ConfigurationError,
  findRoot,
  loadStandards,
  renderProblems,
  type CompiledStandards,
} from "@continuous/standards";

import type { CommandContext } from "./create-program.js";
import { UsageError } from "./usage-error.js";

/** The repository's root: `--root`, else found upward from the working directory. Absolute, links resolved. */
export function findCommandRoot({ io, globals }: CommandContext): string {
  const given = globals().root;
  if (given === undefined) return realpathSync(findRoot(io.cwd));
  const root = resolve(io.cwd, given);
  if (!existsSync(root) || !statSync(root).isDirectory()) {
    throw new UsageError(`There is no folder ${given}.`, "Give --root a folder that exists.");
  }
  return realpathSync(root);
}

/**
 * The standards in effect; notes say when they are the recommended ones and what is odd about the file.
 *
 * @throws ConfigurationError, with every mistake of the file.
 */
export function loadCommandStandards(context: CommandContext, root: string): CompiledStandards {
  const { io, globals } = context;
  const given = globals().standards;
  const loaded = loadStandards({
    root,
    today: io.now().toISOString().slice(0, 10),
    ...(given === undefined ? {} : { file: resolve(io.cwd, given) }),
  });
  if (!loaded.ok) throw new ConfigurationError(loaded.problems);
  if (globals().quiet !== true) {
    if (loaded.standards.source === null) {
      io.writeError(
        "No standards.yaml here: the recommended standards hold. `continuous init` writes one that fits.\n",
      );
    }
    if (loaded.warnings.length > 0) io.writeError(`${renderProblems(loaded.warnings)}\n`);
  }
  return loaded.standards;
}
