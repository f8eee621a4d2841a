import { stat } from "node:fs/promises";

import { glob } from "tinyglobby";

/**
 * Files that globs name, sorted; absolute.
 *
 * @param since - Only those written since then: milliseconds since 1970.
 */
export async function listJunitFiles(globs: readonly string[], folder: string, since = 0): Promise<readonly string[]> {
  const files = await glob([...globs], {
    cwd: folder,
    absolute: true,
    dot: true,
    ignore: ["**/node_modules/**", "**/.git/**"],
    expandDirectories: false,
  });
  const dated = await Promise.all(files.map(async (file) => ({ file, writtenAt: (await stat(file)).mtimeMs })));
  return dated
    .filter(({ writtenAt }) => writtenAt >= since)
    .map(({ file }) => file)
    .sort();
}
