import { execFile } from "node:child_process";
import { promisify } from "node:util";

const execFileAsync = promisify(execFile);

/** What one git command prints, without the last line break; `null` where git, the repository or the answer is missing. */
export async function readGit(root: string, args: readonly string[]): Promise<string | null> {
  try {
    const { stdout } = await execFileAsync("git", [...args], { cwd: root, maxBuffer: 64 * 1024 * 1024 });
    const answer = stdout.replace(/\n$/u, "");
    return answer === "" ? null : answer;
  } catch {
    // Every question asked through here has an answer without git: no branch, no commit.
    return null;
  }
}
