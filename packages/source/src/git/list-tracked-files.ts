import type { Problem } from "@continuous/standards";

import { runGit, type GitFailure } from "./run-git.js";
import { toGitPaths } from "./to-git-paths.js";

/** What git lists, or why it did not; `root-ignored` where an outer repository ignores the root itself. */
export type TrackedFiles =
  | { readonly ok: true; readonly paths: readonly string[]; readonly problems: readonly Problem[] }
  | { readonly ok: false; readonly why: "root-ignored" }
  | { readonly ok: false; readonly why: "git"; readonly answer: GitFailure };

/**
 * Every file below the root that git tracks or would track, relative to the root; some may be gone from disk.
 *
 * @param root - Absolute path of a folder in a checkout, the top one or any below.
 */
export function listTrackedFiles(root: string): TrackedFiles {
  // Nobody commits node_modules on purpose; where no .gitignore says so, listing them would take minutes.
  const list = ["ls-files", "-z", "--cached", "--others", "--exclude-standard", "--exclude=node_modules/"];
  const listed = runGit(root, list);
  if (!listed.ok) return { ok: false, why: "git", answer: listed };
  // A folder whose own .gitignore says `*` may still track what was added by force.
  if (listed.stdout === "" && runGit(root, ["check-ignore", "--quiet", "."]).ok)
    return { ok: false, why: "root-ignored" };
  return { ok: true, paths: toGitPaths(listed.stdout), problems: listed.stderr.split("\n").flatMap(toWarning) };
}

/** git lists the rest, and says on the side what it could not open. */
function toWarning(line: string): readonly Problem[] {
  const folder = /could not open directory '(.*?)\/?':/.exec(line)?.[1];
  if (folder === undefined) return [];
  const message = `${folder} cannot be read, so what it holds was passed over.`;
  const hint = "Give the user who runs this the right to read it, or add it to .gitignore.";
  return [{ code: "file-unreadable", message, hint, where: { path: folder } }];
}
