import type { Problem } from "@continuous/standards";

import type { ChangedFiles } from "./list-staged-files.js";
import { runGit } from "./run-git.js";
import { toGitPaths } from "./to-git-paths.js";
import { toGitProblem } from "./to-git-problem.js";

/**
 * The files below the root that differ from where this branch left `ref`: committed since, changed, staged or untracked;
 * and those that are gone since.
 *
 * @param root - Absolute path of a folder in a checkout.
 * @param ref - A branch, tag or commit, as people write it.
 */
export function listFilesSince(root: string, ref: string): ChangedFiles {
  const inside = runGit(root, ["rev-parse", "--is-inside-work-tree"]);
  if (!inside.ok) return { ok: false, problem: toGitProblem(inside) };
  const commit = ref.startsWith("-")
    ? undefined
    : runGit(root, ["rev-parse", "--verify", "--quiet", "--end-of-options", `${ref}^{commit}`]);
  if (!commit?.ok) return { ok: false, problem: toUnknownRef(ref) };
  const base = runGit(root, ["merge-base", commit.stdout.trim(), "HEAD"]);
  if (!base.ok)
    return {
      ok: false,
      problem: base.stderr.trim() === "" || base.exitCode === 1 ? toNoCommonCommit(ref) : toGitProblem(base),
    };
  const diff = ["diff", "--name-only", "-z", "--relative", "--ignore-submodules", "--no-ext-diff"];
  const changed = runGit(root, [...diff, "--diff-filter=d", base.stdout.trim(), "--"]);
  const deleted = runGit(root, [...diff, "--no-renames", "--diff-filter=D", base.stdout.trim(), "--"]);
  const untracked = runGit(root, ["ls-files", "-z", "--others", "--exclude-standard"]);
  if (!changed.ok) return { ok: false, problem: toGitProblem(changed) };
  if (!untracked.ok) return { ok: false, problem: toGitProblem(untracked) };
  if (!deleted.ok) return { ok: false, problem: toGitProblem(deleted) };
  return {
    ok: true,
    paths: toGitPaths(changed.stdout + untracked.stdout),
    deleted: toGitPaths(deleted.stdout),
  };
}

function toUnknownRef(ref: string): Problem {
  return {
    code: "unknown-ref",
    message: `git knows no commit called "${ref}".`,
    hint: "Name a branch, tag or commit that is here; in CI, fetch it first.",
    where: { path: "." },
  };
}

function toNoCommonCommit(ref: string): Problem {
  return {
    code: "no-common-commit",
    message: `This branch and "${ref}" have no commit in common here.`,
    hint: "In a shallow clone, fetch the whole history (`git fetch --unshallow`, or fetch-depth 0 in CI).",
    where: { path: "." },
  };
}
