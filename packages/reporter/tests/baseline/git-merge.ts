import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { baselineFile } from "../../src/baseline/baseline.js";

export const algorithms = ["histogram", "myers", "minimal", "patience"] as const;

export interface MergeFolder {
  /** Merges what two branches made of a baseline, with the real git; `null`: a conflict. */
  readonly merge: (base: string, ours: string, theirs: string, algorithm: (typeof algorithms)[number]) => string | null;
  readonly remove: () => void;
}

/** A repository to merge in. */
export function createMergeFolder(attributes = ""): MergeFolder {
  const root = mkdtempSync(join(tmpdir(), "continuous-merge-"));
  const git = (...args: readonly string[]): void => {
    execFileSync("git", [...args], { cwd: root, stdio: ["ignore", "ignore", "pipe"] });
  };
  git("init", "--quiet");
  git("config", "user.name", "test");
  git("config", "user.email", "test@example.org");
  writeFileSync(join(root, ".git/info/attributes"), attributes);
  return {
    merge(base, ours, theirs, algorithm) {
      const input = [toCommit("base", 1, base), toCommit("ours", 2, ours, 1), toCommit("theirs", 3, theirs, 1)].join(
        "",
      );
      execFileSync("git", ["fast-import", "--quiet", "--force"], { cwd: root, input });
      git("checkout", "--quiet", "--force", "ours");
      const options = ["--quiet", "--no-edit", `--strategy-option=diff-algorithm=${algorithm}`];
      const { status } = spawnSync("git", ["merge", ...options, "theirs"], { cwd: root });
      if (status === 0) return readFileSync(join(root, baselineFile), "utf8");
      git("reset", "--hard", "--quiet");
      return null;
    },
    remove() {
      rmSync(root, { recursive: true, force: true });
    },
  };
}

function toCommit(branch: string, mark: number, text: string, from?: number): string {
  return [
    `reset refs/heads/${branch}`,
    `commit refs/heads/${branch}`,
    `mark :${String(mark)}`,
    "committer test <test@example.org> 0 +0000",
    `data ${String(branch.length)}`,
    branch,
    ...(from === undefined ? [] : [`from :${String(from)}`]),
    `M 100644 inline ${baselineFile}`,
    `data ${String(Buffer.byteLength(text))}`,
    text,
    "",
  ].join("\n");
}
