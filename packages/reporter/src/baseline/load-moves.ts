import { existsSync } from "node:fs";
import { join } from "node:path";

import { loadRenames } from "../git/load-renames.js";
import type { FileMoves, TrackedIssue } from "../identity/match-issues.js";

/**
 * What became of the files of known issues since a commit. Git is asked only where one is gone.
 *
 * @param commit - Where they were known; `null`: nobody knows, and moved files are known by what was found in them.
 */
export async function loadMoves(
  root: string,
  known: readonly TrackedIssue[],
  commit: string | null,
): Promise<FileMoves> {
  const gone = new Set([...new Set(known.map(({ path }) => path))].filter((path) => !existsSync(join(root, path))));
  const renames = gone.size === 0 || commit === null ? new Map<string, string>() : await loadRenames(root, commit);
  return { renames, isGone: (path) => gone.has(path) };
}
