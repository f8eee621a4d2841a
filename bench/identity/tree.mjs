import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/**
 * A folder that holds a commit's files, for rules that look at other files than the one they are run on. What a repository's
 * own hooks, filters or attributes would do to them is not done.
 */
export function openTree(history, commit) {
  const root = mkdtempSync(join(tmpdir(), "continuous-identity-"));
  execFileSync("git", ["init", "-q", root]);
  const write = (at, paths) => {
    for (const [index, text] of history.texts(paths.map((path) => `${at}:${path}`)).entries()) {
      const target = join(root, paths[index]);
      rmSync(target, { force: true });
      if (text === undefined) continue;
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, text);
    }
  };
  write(commit, history.list(commit));
  return {
    root,
    /** Makes it hold the next commit. */
    apply(after, changes) {
      for (const { from, to } of changes)
        if (from !== undefined && from !== to) rmSync(join(root, from), { force: true });
      write(
        after,
        changes.flatMap(({ to }) => (to === undefined ? [] : [to])),
      );
    },
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}
