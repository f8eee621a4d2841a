import envCi from "env-ci";

import { readGit } from "./read-git.js";

export interface BranchFacts {
  /** `--branch`, else the CI's variables, else git, else `default`. */
  readonly branch: string;
  /** `origin/HEAD`'s, else `main`, `master`, else the current one. */
  readonly defaultBranch: string;
  readonly commit: string | null;
}

/** Says on which branch and commit a run stands. */
export async function findBranch(
  root: string,
  env: Readonly<Record<string, string | undefined>>,
  given?: string,
): Promise<BranchFacts> {
  const ci = envCi({ env: { ...env }, cwd: root });
  const current = given ?? findCiBranch(ci) ?? (await readGit(root, ["symbolic-ref", "--short", "HEAD"])) ?? "default";
  const commit = await readGit(root, ["rev-parse", "HEAD"]);
  return { branch: current, defaultBranch: (await findDefaultBranch(root)) ?? current, commit };
}

/** A pull request's own branch comes before the one it wants to be merged into. */
function findCiBranch(ci: ReturnType<typeof envCi>): string | undefined {
  if (!ci.isCi) return undefined;
  const branch = ("prBranch" in ci ? ci.prBranch : undefined) ?? ("branch" in ci ? ci.branch : undefined);
  return branch === undefined || branch === "HEAD" || branch === "" ? undefined : branch;
}

async function findDefaultBranch(root: string): Promise<string | null> {
  const remote = await readGit(root, ["symbolic-ref", "--short", "refs/remotes/origin/HEAD"]);
  if (remote !== null) return remote.replace(/^origin\//u, "");
  for (const name of ["main", "master"]) {
    if ((await readGit(root, ["rev-parse", "--verify", "--quiet", `refs/heads/${name}`])) !== null) return name;
  }
  return null;
}
