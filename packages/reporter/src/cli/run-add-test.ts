import { existsSync } from "node:fs";
import { isAbsolute, join, posix, relative, resolve, sep } from "node:path";

import { parseDispatch } from "@continuous/inventory";
import { addTestCommand } from "@continuous/runners";
import { readSourceFile } from "@continuous/source/load";
import { createTwoFilesPatch } from "diff";

import type { CommandContext } from "./create-program.js";
import { findFormat } from "./find-format.js";
import type { ExitCode } from "./io.js";
import { findCommandRoot } from "./load-context.js";
import { readTree } from "./read-tree.js";
import { UsageError } from "./usage-error.js";
import { writeDocument } from "./write-document.js";

/** How what is installed is called, by the lockfile. None of them fetches what is not there: npm has a stranger of our name. */
const callers: readonly (readonly [lockfile: string, call: string])[] = [
  ["pnpm-lock.yaml", "pnpm exec continuous"],
  ["yarn.lock", "yarn run continuous"],
  ["bun.lock", "bun run continuous"],
  ["bun.lockb", "bun run continuous"],
];

/** `pipeline add-test`, once its arguments are read. */
export async function runAddTest(context: CommandContext, script: string, kind: string): Promise<ExitCode> {
  const { io, globals } = context;
  findFormat(["text"], globals().format);
  const root = findCommandRoot(context);
  const path = relative(root, resolve(io.cwd, script)).split(sep).join("/");
  if (path === "" || path.startsWith("../") || isAbsolute(path))
    throw new UsageError(`${script} is not in the repository.`, "Give a script below the root.");
  const read = readSourceFile(root, path);
  if (!read.ok) throw new UsageError(read.problem.message, read.problem.hint);
  if (!/\.(?:sh|bash|zsh|ksh)$/u.test(path) && !/^#!.*\b(?:ba|z|k|da)?sh\b/u.test(read.text))
    throw new UsageError(`${path} is no shell script.`, "docs/testing.md shows what to write elsewhere.");
  const [, caller] = callers.find(([lockfile]) => existsSync(join(root, lockfile))) ?? ["", "npx --no -- continuous"];
  const folder = posix.dirname(path);
  const isTopLevel = existsSync(join(root, ".git"));
  const behind = await listCommandsBehind(context, root, path, read.text);
  const readCommands = (text: string): readonly string[] => [
    ...parseDispatch(text, { path, isTopLevel }).commands.flatMap(({ name, aliases }) => [name, ...aliases]),
    ...behind,
  ];
  const added = addTestCommand(read.text, readCommands, {
    command: `${caller} test ${kind}`,
    upward: posix.relative(folder, "."),
  });
  if (!added.ok) {
    io.writeError(`Nothing to show for ${path}: ${added.reason}.\n`);
    return added.isThere ? 0 : 2;
  }
  await writeDocument(context, toPatch(path, read.text, added.text));
  if (globals().quiet !== true)
    io.writeError("Nothing was changed. To apply it, hand it to `git apply` in the repository's root.\n");
  return 0;
}

/** Commands of a program that the script hands its arguments to: lines in the script must not stand before its own test. */
async function listCommandsBehind(
  context: CommandContext,
  root: string,
  path: string,
  text: string,
): Promise<readonly string[]> {
  if (parseDispatch(text, { path, isTopLevel: true }).handOvers.length === 0) return [];
  const { inventory } = await readTree(context, root, null);
  return inventory.items.flatMap((item) =>
    item.item_type === "pipeline" && item.item_path === path && item.metadata.has_test ? ["test"] : [],
  );
}

/** As `git apply` takes it. */
function toPatch(path: string, before: string, after: string): string {
  return createTwoFilesPatch(`a/${path}`, `b/${path}`, before, after).replace(/^=+\n/u, "");
}
