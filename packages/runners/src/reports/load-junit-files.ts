import { relative, sep } from "node:path";

import { listJunitFiles } from "./list-junit-files.js";
import { loadReport } from "./load-report.js";
import type { ReadReport } from "./report.js";
import { toRepositoryPath } from "./to-repository-path.js";

/** Reads the JUnit files that globs name, relative to the root; sorted by path. */
export async function loadJunitFiles(
  root: string,
  globs: readonly string[],
): Promise<readonly { readonly path: string; readonly read: ReadReport }[]> {
  const files = await listJunitFiles(globs, root);
  return Promise.all(
    files.map(async (file) => ({
      path: relative(root, file).split(sep).join("/"),
      read: await loadReport("script", file, (named) => toRepositoryPath(root, "", named)),
    })),
  );
}
