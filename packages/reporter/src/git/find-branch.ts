import type { CiFacts } from "env-ci";

import { isCi } from "./is-ci.js";
import { readGit } from "./read-git.js";

export interface BranchFacts {
  /** `--branch`, else the CI's variables, else git, else `default`. */
  readonly branch: string;
  /** `origin/HEAD`'s, else `main`, `master`, else the current one. */
  readonly defaultBranch: string;
  readonly commit: string | null;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Says on which branch and commit a run stands. */
export async function findBranch(root: string, env: Environment, given?: string): Promise<BranchFacts> {
  const ci = await loadCiFacts(root, env);
  const known = given ?? findCiBranch(ci, env);
  // Each call of git is a process: they need not wait for each other.
  const [head, commit, defaultBranch] = await Promise.all([
    known === undefined ? readGit(root, ["symbolic-ref", "--short", "HEAD"]) : null,
    readGit(root, ["rev-parse", "HEAD"]),
    findDefaultBranch(root),
  ]);
  const branch = known ?? head ?? "default";
  return { branch, defaultBranch: defaultBranch ?? branch, commit };
}

async function loadCiFacts(root: string, env: Environment): Promise<CiFacts> {
  if (!isCi(env)) return { isCi: false };
  const { default: envCi } = await import("env-ci");
  return envCi({ env: { ...env }, cwd: root });
}

/**
 * A pull request counts for its own branch. One from a fork may call that branch as the one it wants to be merged into:
 * its runs must not be taken for those of the default branch.
 */
function findCiBranch(ci: CiFacts, env: Environment): string | undefined {
  if (!ci.isCi) return undefined;
  if (ci.isPr !== true) return toBranchName(ci.branch);
  // On GitHub, env-ci knows a pull request by its merge ref alone.
  const own = toBranchName(env["GITHUB_HEAD_REF"]) ?? toBranchName(ci.prBranch);
  const isNamesake = own === ci.branch || own === env["GITHUB_BASE_REF"];
  if (own !== undefined && !isNamesake && !own.startsWith("refs/")) return own;
  const number = ci.pr ?? /^refs\/pull\/(\d+)\//u.exec(ci.prBranch ?? "")?.[1];
  return number === undefined ? undefined : `pr/${number}`;
}

function toBranchName(name: string | undefined): string | undefined {
  return name === undefined || name === "" || name === "HEAD" ? undefined : name;
}

async function findDefaultBranch(root: string): Promise<string | null> {
  const remote = await readGit(root, ["symbolic-ref", "--short", "refs/remotes/origin/HEAD"]);
  if (remote !== null) return remote.replace(/^origin\//u, "");
  for (const name of ["main", "master"]) {
    if ((await readGit(root, ["rev-parse", "--verify", "--quiet", `refs/heads/${name}`])) !== null) return name;
  }
  return null;
}
