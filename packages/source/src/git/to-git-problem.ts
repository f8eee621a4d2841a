import type { Problem } from "@continuous/standards";

import type { GitFailure } from "./run-git.js";

/** Says why git gave no answer, and what to do about it. */
export function toGitProblem(answer: GitFailure): Problem {
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
