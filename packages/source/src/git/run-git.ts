import { spawnSync } from "node:child_process";

import type { Problem } from "@continuous/standards";

/** What git printed, or why it could not be asked. */
export type GitAnswer =
  | { readonly ok: true; readonly stdout: string; readonly stderr: string }
  | { readonly ok: false; readonly exitCode: number | null; readonly stderr: string };

const maxOutput = 1024 * 1024 * 1024;

/**
 * Runs git in a folder, changing nothing there. Its exit code is `null` where there is no git. It waits for git's answer:
 * an ESLint config, which asks too, is read in one go.
 *
 * @param root - Absolute path of the folder to run it in.
 */
export function runGit(root: string, args: readonly string[]): GitAnswer {
  // A file system monitor is a program named by the repository's own config; listing files must not start it.
  const safe = ["--no-optional-locks", "-c", "core.fsmonitor=false", ...args];
  const { error, status, stdout, stderr } = spawnSync("git", safe, {
    cwd: root,
    encoding: "utf8",
    maxBuffer: maxOutput,
    env: gitEnvironment(process.env),
    stdio: ["ignore", "pipe", "pipe"],
  });
  if (error === undefined && status === 0) return { ok: true, stdout, stderr };
  return { ok: false, exitCode: error === undefined ? status : null, stderr: stderr || (error?.message ?? "") };
}

/**
 * A hook's git sets where its repository is, relative to its own folder; run from another folder that is wrong, so git looks
 * for itself. The index a hook names stays: it holds what is about to be committed. Messages are read, so they stay English.
 */
function gitEnvironment(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return { ...environment, GIT_DIR: undefined, GIT_WORK_TREE: undefined, GIT_PREFIX: undefined, LC_ALL: "C" };
}

/** Paths as git prints them with `-z`, each once, sorted by code unit. */
export function toGitPaths(stdout: string): readonly string[] {
  return [...new Set(stdout.split("\0").filter((path) => path !== ""))].sort();
}

/** Says why git gave no answer, and what to do about it. */
export function toGitProblem(answer: Extract<GitAnswer, { ok: false }>): Problem {
  const where = { path: "." };
  if (answer.exitCode === null) {
    return {
      code: "git-missing",
      message: "git could not be run.",
      hint: "Install git and see that it is on the PATH.",
      where,
    };
  }
  if (answer.stderr.includes("dubious ownership")) {
    return {
      code: "git-refused",
      message: "git refuses to read this repository, because its folder belongs to somebody else.",
      hint: "Run `git config --global --add safe.directory` with the folder's path, or change its owner.",
      where,
    };
  }
  if (answer.stderr.includes("not a git repository (or any")) {
    return {
      code: "not-a-git-repository",
      message: "This folder is in no git repository.",
      hint: "Run this in a git checkout.",
      where,
    };
  }
  return {
    code: "git-failed",
    message: `git failed: ${answer.stderr.trim() || `exit code ${answer.exitCode}`}`,
    hint: "Run `git status` here to see what is wrong.",
    where,
  };
}
