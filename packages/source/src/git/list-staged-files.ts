import type { Problem } from "@continuous/standards";

import { runGit, toGitPaths, toGitProblem } from "./run-git.js";

/** Paths relative to the root, with `/`, sorted; or the one problem that stands in the way. */
export type ChangedFiles =
  { readonly ok: true; readonly paths: readonly string[] } | { readonly ok: false; readonly problem: Problem };

/**
 * The files below the root that the next commit adds or changes. Deleted files are left out.
 *
 * @param root - Absolute path of a folder in a checkout.
 */
export async function listStagedFiles(root: string): Promise<ChangedFiles> {
  const answer = await runGit(root, [
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
    : { ok: false, problem: toGitProblem(await toClearAnswer(root, answer)) };
}

/** Outside a checkout `git diff` answers with its usage. */
async function toClearAnswer<Answer extends { readonly ok: false }>(
  root: string,
  answer: Answer,
): Promise<Answer | Extract<Awaited<ReturnType<typeof runGit>>, { ok: false }>> {
  const inside = await runGit(root, ["rev-parse", "--is-inside-work-tree"]);
  return inside.ok ? answer : inside;
}
