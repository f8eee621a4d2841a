import type { Problem } from "@continuous/standards";

import { runGit, type GitFailure } from "./run-git.js";
import { toGitPaths } from "./to-git-paths.js";
import { toGitProblem } from "./to-git-problem.js";

/** Paths relative to the root, with `/`, sorted; or the one problem that stands in the way. */
export type ChangedFiles =
  { readonly ok: true; readonly paths: readonly string[] } | { readonly ok: false; readonly problem: Problem };

/**
 * The files below the root that the next commit adds or changes. Deleted files are left out.
 *
 * @param root - Absolute path of a folder in a checkout.
 */
export function listStagedFiles(root: string): ChangedFiles {
  const answer = runGit(root, [
    "diff",
    "--cached",
    "--name-only",
    "-z",
    "--relative",
    "--diff-filter=d",
    "--ignore-submodules",
    "--no-ext-diff",
  ]);
  return answer.ok
    ? { ok: true, paths: toGitPaths(answer.stdout) }
    : { ok: false, problem: toGitProblem(toClearAnswer(root, answer)) };
}

/** Outside a checkout `git diff` answers with its usage. */
function toClearAnswer(root: string, answer: GitFailure): GitFailure {
  const inside = runGit(root, ["rev-parse", "--is-inside-work-tree"]);
  return inside.ok ? answer : inside;
}
