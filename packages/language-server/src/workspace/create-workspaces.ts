import { dirname } from "node:path";

import { findRoot } from "@continuous/standards";

import { createServedWorkspace, type WorkspaceHost } from "./create-served-workspace.js";
import type { ServedWorkspace } from "./served-workspace.js";

/** The repositories that an editor has files of. */
export interface Workspaces {
  /** The one that a file belongs to. */
  readonly of: (path: string) => ServedWorkspace;
  /** Those that are open. */
  readonly all: () => readonly ServedWorkspace[];
  /** Takes up that files were changed, made or removed. */
  readonly changed: (paths: readonly string[]) => void;
}

/** Opens repositories as their files are asked for: the root is the nearest folder with a standards.yaml, else with workspaces. */
export function createWorkspaces(host: WorkspaceHost, opened: (workspace: ServedWorkspace) => void): Workspaces {
  const rootOf = new Map<string, string>();
  const byRoot = new Map<string, ServedWorkspace>();

  function open(root: string): ServedWorkspace {
    const known = byRoot.get(root);
    if (known !== undefined) return known;
    const workspace = createServedWorkspace(root, host);
    byRoot.set(root, workspace);
    opened(workspace);
    return workspace;
  }

  return {
    of(path) {
      const folder = dirname(path);
      const root = rootOf.get(folder) ?? findRoot(folder);
      rootOf.set(folder, root);
      return open(root);
    },
    all: () => [...byRoot.values()],
    changed(paths) {
      // A standards.yaml that comes or goes moves the root of the files around it.
      if (paths.some((path) => /[\\/](?:standards\.ya?ml|package\.json|pnpm-workspace\.yaml)$/u.test(path)))
        rootOf.clear();
      for (const workspace of byRoot.values()) {
        if (paths.some((path) => path.startsWith(workspace.root))) workspace.reload(paths);
      }
    },
  };
}
