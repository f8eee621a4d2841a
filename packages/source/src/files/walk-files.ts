import { accessSync, constants, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

import type { Problem } from "@continuous/standards";
import { fdir } from "fdir";
import ignore, { type Ignore } from "ignore";

/**
 * Every file below a folder that no .gitignore on the way leaves out, where git itself cannot be asked. Symbolic links,
 * `.git` and `node_modules` are passed over.
 *
 * @param root - Absolute path of a folder that exists.
 */
export function walkFiles(root: string): { readonly paths: readonly string[]; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const rulesOf = new Map<string, Ignore>();
  const toRelative = (path: string): string => path.slice(root.endsWith("/") ? root.length : root.length + 1);

  const enter = (folder: string): void => {
    const text = readIgnoreFile(join(root, folder, ".gitignore"), `${folder}.gitignore`, problems);
    // git tells upper from lower case, whatever this library's default.
    if (text !== undefined) rulesOf.set(folder, ignore({ ignorecase: false }).add(text));
  };

  enter("");
  const crawler = new fdir()
    .withFullPaths()
    .withPathSeparator("/")
    .exclude((name, path) => {
      if (name === ".git" || name === "node_modules") return true;
      const folder = `${toRelative(path).replace(/\/+$/, "")}/`;
      if (isIgnored(folder, rulesOf)) return true;
      if (!isReadable(path)) {
        problems.push(toUnreadable(folder.slice(0, -1)));
        return true;
      }
      enter(folder);
      return false;
    })
    .crawl(root);
  const paths = crawler
    .sync()
    .map(toRelative)
    .filter((path) => !isIgnored(path, rulesOf));
  return { paths: paths.sort(), problems };
}

/** The nearest .gitignore that says anything about a path decides, as in git. */
function isIgnored(path: string, rulesOf: ReadonlyMap<string, Ignore>): boolean {
  let end = path.length - 1;
  do {
    end = path.lastIndexOf("/", end - 1);
    const folder = path.slice(0, end + 1);
    const verdict = rulesOf.get(folder)?.test(path.slice(folder.length));
    if (verdict?.ignored === true) return true;
    if (verdict?.unignored === true) return false;
  } while (end > 0);
  return false;
}

function readIgnoreFile(file: string, path: string, problems: Problem[]): string | undefined {
  try {
    return statSync(file, { throwIfNoEntry: false })?.isFile() === true ? readFileSync(file, "utf8") : undefined;
  } catch {
    problems.push(toUnreadable(path));
    return undefined;
  }
}

function isReadable(folder: string): boolean {
  try {
    accessSync(folder, constants.R_OK | constants.X_OK);
    return true;
  } catch {
    // The reason shows in what the caller reports: a folder that cannot be read.
    return false;
  }
}

function toUnreadable(path: string): Problem {
  return {
    code: "file-unreadable",
    message: `${path} cannot be read, so what it holds was passed over.`,
    hint: "Give the user who runs this the right to read it, or add it to .gitignore.",
    where: { path },
  };
}
