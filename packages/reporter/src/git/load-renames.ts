import { readGit } from "./read-git.js";

/**
 * Files that got another name since a commit, committed or staged: new paths by old ones. None where git does not know the
 * commit, as in a shallow clone.
 *
 * @param root - Absolute path of a folder in a checkout; paths are relative to it.
 * @param until - A later commit: renames between the two, whatever stands in the tree.
 */
export async function loadRenames(root: string, commit: string, until?: string): Promise<ReadonlyMap<string, string>> {
  const commits = until === undefined ? [commit] : [commit, until];
  // It comes out of a store: what is no hash could be an option.
  if (!commits.every((hash) => /^[0-9a-f]{7,64}$/u.test(hash))) return new Map();
  const answer = await readGit(root, [
    "--no-optional-locks",
    // A file system monitor is a program that the repository's own config names.
    ...["-c", "core.fsmonitor=false"],
    ...["diff", "--find-renames", "--diff-filter=R", "--name-status", "-z", "--relative"],
    ...["--no-ext-diff", "--no-textconv", "--ignore-submodules", ...commits, "--"],
  ]);
  const fields = (answer ?? "").split("\0");
  const renames = new Map<string, string>();
  for (let at = 0; at + 2 < fields.length; at += 3) {
    const [from, to] = [fields[at + 1], fields[at + 2]];
    if (from !== undefined && to !== undefined) renames.set(from, to);
  }
  return renames;
}
