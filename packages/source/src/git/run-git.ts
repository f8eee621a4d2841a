import { spawnSync } from "node:child_process";

/** What git said when it failed. */
export interface GitFailure {
  readonly ok: false;
  /** `null`: there is no git to run. */
  readonly exitCode: number | null;
  readonly stderr: string;
}

/** What git printed, or why it could not be asked. */
export type GitAnswer = { readonly ok: true; readonly stdout: string; readonly stderr: string } | GitFailure;

/** The exit code of a git that was killed, as shells count it. */
const killed = 128;

const maxOutput = 1024 * 1024 * 1024;

/**
 * Runs git in a folder, changing nothing there. It waits for git's answer:
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
  const isMissing = error !== undefined && "code" in error && error.code === "ENOENT";
  return { ok: false, exitCode: isMissing ? null : (status ?? killed), stderr: stderr || (error?.message ?? "") };
}

/**
 * A hook's git sets where its repository is, relative to its own folder; run from another folder that is wrong, so git looks
 * for itself. The index a hook names stays: it holds what is about to be committed. Messages are read, so they stay English.
 */
function gitEnvironment(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return { ...environment, GIT_DIR: undefined, GIT_WORK_TREE: undefined, GIT_PREFIX: undefined, LC_ALL: "C" };
}
