import { statSync } from "node:fs";
import { resolve } from "node:path";

import type { Problem } from "@continuous/standards";

import { listTrackedFiles } from "../git/list-tracked-files.js";
import { toGitProblem } from "../git/to-git-problem.js";
import { explainLiveness } from "./explain-liveness.js";
import type { NotLiveReason } from "./liveness.js";
import { selectPaths } from "./select-paths.js";
import { sourceExtensions } from "./source-extensions.js";
import { statSourceFile } from "./stat-source-file.js";
import { walkFiles } from "./walk-files.js";

/** A live file of the tree. */
export interface SourceFile {
  /** Relative to the root, with `/`. */
  readonly path: string;
  readonly bytes: number;
}

/** A file of the tree that is not live, and why. */
export interface LeftOutFile {
  readonly path: string;
  readonly reason: NotLiveReason;
  /** What gave it away: see `NotLive`. */
  readonly because: string;
}

/** What a tree holds. Each list is sorted by path, by code unit. */
export interface SourceTree {
  readonly files: readonly SourceFile[];
  readonly leftOut: readonly LeftOutFile[];
  readonly problems: readonly Problem[];
}

export interface ListSourceFilesOptions {
  /** The repository's root, absolute or relative to the current folder. It may be a subfolder of a checkout. */
  readonly root: string;
  /** Which files, by how their names end. Default: TypeScript and JavaScript. */
  readonly extensions?: readonly string[];
  /** Only these files and folders, relative to the root or absolute. Default: everything. */
  readonly paths?: readonly string[];
}

/**
 * Lists every file of a tree that git does not ignore. Where git cannot be asked, the folders are walked and their .gitignore
 * files honoured. Symbolic links, submodules and files gone from disk are passed over. It never throws: a root that is
 * missing, a folder that cannot be read, a path that does not exist is a problem, and the rest is still listed.
 */
export function listSourceFiles(options: ListSourceFilesOptions): SourceTree {
  const root = resolve(options.root);
  const trouble = findRootProblem(root);
  if (trouble !== undefined) return { files: [], leftOut: [], problems: [trouble] };

  const extensions = options.extensions ?? sourceExtensions;
  const all = listAll(root);
  const candidates = all.paths.filter((path) => extensions.some((extension) => path.endsWith(extension)));
  const selected = selectPaths(root, candidates, all.paths, options.paths);
  const files: SourceFile[] = [];
  const leftOut: LeftOutFile[] = [];
  const problems: Problem[] = [...all.problems, ...selected.problems];
  for (const path of selected.paths) {
    const stat = statSourceFile(root, path);
    if (stat.kind === "problem") problems.push(stat.problem);
    if (stat.kind !== "file") continue;
    const liveness = explainLiveness(path);
    if (liveness.live) files.push({ path, bytes: stat.bytes });
    else leftOut.push({ path, reason: liveness.reason, because: liveness.because });
  }
  for (const path of selected.ignored) leftOut.push({ path, reason: "git-ignored", because: "git does not list it" });
  return { files, leftOut: leftOut.sort((a, b) => (a.path < b.path ? -1 : 1)), problems };
}

function findRootProblem(root: string): Problem | undefined {
  const where = { path: "." };
  const hint = "Give the folder that holds the repository, with --root or by changing into it.";
  try {
    const stat = statSync(root, { throwIfNoEntry: false });
    if (stat === undefined) return { code: "root-missing", message: `There is no folder ${root}.`, hint, where };
    return stat.isDirectory()
      ? undefined
      : { code: "root-not-a-folder", message: `${root} is not a folder.`, hint, where };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { code: "root-unreadable", message: `${root} cannot be read: ${reason}.`, hint, where };
  }
}

function listAll(root: string): { readonly paths: readonly string[]; readonly problems: readonly Problem[] } {
  const tracked = listTrackedFiles(root);
  if (tracked.ok) return tracked;
  const walked = walkFiles(root);
  if (tracked.why === "root-ignored") return walked;
  const problem = toGitProblem(tracked.answer);
  // A folder outside of git is nothing wrong, and without git nobody has a checkout to wonder about.
  if (problem.code === "not-a-git-repository" || problem.code === "git-missing") return walked;
  return { paths: walked.paths, problems: [problem, ...walked.problems] };
}
