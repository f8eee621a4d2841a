import { existsSync } from "node:fs";
import { relative, resolve, sep } from "node:path";

import type { Problem } from "@continuous/standards";

export interface SelectedPaths {
  readonly paths: readonly string[];
  /** Wanted files and folders that are on disk, and of which git lists nothing. */
  readonly ignored: readonly string[];
  readonly problems: readonly Problem[];
}

/**
 * The listed paths that are wanted: those named, and those below a folder that is named.
 *
 * @param listed - Relative to the root, with `/`.
 * @param all - The same before the choice of extensions, to tell what git ignores from what is of another kind.
 * @param wanted - Relative to the root or absolute; `undefined`: all.
 */
export function selectPaths(
  root: string,
  listed: readonly string[],
  all: readonly string[],
  wanted: readonly string[] | undefined,
): SelectedPaths {
  if (wanted === undefined) return { paths: listed, ignored: [], problems: [] };
  const problems: Problem[] = [];
  const ignored: string[] = [];
  const files = new Set<string>();
  const folders: string[] = [];
  for (const name of wanted) {
    const path = relative(root, resolve(root, name)).split(sep).join("/");
    if (path === "") return { paths: listed, ignored: [], problems };
    const trouble = findPathProblem(root, name, path);
    if (trouble !== undefined) problems.push(trouble);
    else if (all.some((other) => other === path || other.startsWith(`${path}/`))) {
      files.add(path);
      folders.push(`${path}/`);
    } else ignored.push(path);
  }
  const paths = listed.filter((path) => files.has(path) || folders.some((folder) => path.startsWith(folder)));
  return { paths, ignored: [...new Set(ignored)], problems };
}

function findPathProblem(root: string, name: string, path: string): Problem | undefined {
  if (path === ".." || path.startsWith("../")) {
    return {
      code: "path-outside-root",
      message: `${name} is outside the root.`,
      hint: "Name files and folders below the root, or give another --root.",
      where: { path: "." },
    };
  }
  if (existsSync(resolve(root, path))) return undefined;
  return {
    code: "path-missing",
    message: `There is no file or folder ${path}.`,
    hint: "Check the spelling; paths are relative to the root.",
    where: { path },
  };
}
