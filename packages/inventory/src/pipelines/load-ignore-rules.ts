import { readFileSync } from "node:fs";
import { join } from "node:path";

import ignore, { type Ignore } from "ignore";

/** Makes a question: would git ignore a file of this path? It asks the .gitignore files of the folders above it. */
export function loadIgnoreRules(root: string): (path: string) => boolean {
  const rulesOf = new Map<string, Ignore | undefined>();
  const load = (folder: string): Ignore | undefined => {
    if (!rulesOf.has(folder)) rulesOf.set(folder, read(join(root, folder, ".gitignore")));
    return rulesOf.get(folder);
  };
  return (path) => {
    const parts = path.split("/");
    for (let depth = parts.length - 1; depth >= 0; depth -= 1) {
      const verdict = load(parts.slice(0, depth).join("/"))?.test(parts.slice(depth).join("/"));
      if (verdict?.ignored === true) return true;
      if (verdict?.unignored === true) return false;
    }
    return false;
  };
}

function read(file: string): Ignore | undefined {
  try {
    return ignore({ ignorecase: false }).add(readFileSync(file, "utf8"));
  } catch {
    // Most folders have none; one that cannot be read is told where the tree is listed.
    return undefined;
  }
}
