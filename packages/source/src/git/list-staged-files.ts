import type { Problem } from "@continuous/standards";

import { runGit, type GitFailure } from "./run-git.js";
import { toGitPaths } from "./to-git-paths.js";
import { toGitProblem } from "./to-git-problem.js";

/** Paths relative to the root, with `/`, sorted; or the one problem that stands in the way. */
export type ChangedFiles =
  | {
      readonly ok: true;
      readonly paths: readonly string[];
      /** Paths that are gone, by their earlier name where a file was renamed. */
      readonly deleted: readonly string[];
    }
  | { readonly ok: false; readonly problem: Problem };

/**
 * The files below the root that the next commit adds or changes, and those that it deletes.
 *
 * @param root - Absolute path of a folder in a checkout.
 */
export function listStagedFiles(root: string): ChangedFiles {
  const diff = ["diff", "--cached", "--name-only", "-z", "--relative", "--ignore-submodules", "--no-ext-diff"];
  const changed = runGit(root, [...diff, "--diff-filter=d"]);
  if (!changed.ok) return { ok: false, problem: toGitProblem(toClearAnswer(root, changed)) };
  const deleted = runGit(root, [...diff, "--no-renames", "--diff-filter=D"]);
  if (!deleted.ok) return { ok: false, problem: toGitProblem(deleted) };
  return { ok: true, paths: toGitPaths(changed.stdout), deleted: toGitPaths(deleted.stdout) };
}

/** Outside a checkout `git diff` answers with its usage. */
function toClearAnswer(root: string, answer: GitFailure): GitFailure {
  const inside = runGit(root, ["rev-parse", "--is-inside-work-tree"]);
  return inside.ok ? answer : inside;
}
