import { watch, type FSWatcher } from "node:fs";
import { join } from "node:path";

import type { ServedWorkspace } from "./served-workspace.js";

const watched =
  /^(?:standards\.ya?ml|\.gitignore|eslint-suppressions\.json|eslint\.config\.[cm]?[jt]s|\.continuous|snapshot\.json)$/u;

/** Programs write a file in several steps; one look afterwards is enough. */
const pause = 50;

/**
 * Watches a repository's files for an editor that does not: the root, and its `.continuous`, which may come later.
 *
 * @param changed - Gets the paths that may have changed.
 * @returns Ends it.
 */
export function watchWorkspace({ root }: ServedWorkspace, changed: (paths: readonly string[]) => void): () => void {
  const watchers = new Map<string, FSWatcher>();
  let timer: NodeJS.Timeout | undefined;
  const waiting = new Set<string>();

  function flush(): void {
    timer = undefined;
    const paths = [...waiting];
    waiting.clear();
    open(join(root, ".continuous"));
    changed(paths);
  }

  function open(folder: string): void {
    if (watchers.has(folder)) return;
    try {
      const watcher = watch(folder, { persistent: false }, (_, name) => {
        if (name === null || !watched.test(name)) return;
        waiting.add(join(folder, name));
        timer ??= setTimeout(flush, pause);
      });
      watcher.on("error", () => {
        watcher.close();
        watchers.delete(folder);
      });
      watchers.set(folder, watcher);
    } catch {
      // The folder is not there, or the system's watches are used up: what was read stays in effect.
    }
  }

  open(root);
  open(join(root, ".continuous"));
  return () => {
    clearTimeout(timer);
    for (const watcher of watchers.values()) watcher.close();
    watchers.clear();
  };
}
