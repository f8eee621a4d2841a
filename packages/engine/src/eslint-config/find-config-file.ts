import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

/** Names that ESLint looks for, in its order. */
const configFileNames: readonly string[] = ["js", "mjs", "cjs", "ts", "mts", "cts"].map(
  (extension) => `eslint.config.${extension}`,
);

/**
 * The ESLint config that holds for files of a folder: the nearest one upward; `null` where there is none.
 *
 * @param folder - Absolute.
 * @param known - What was found for other folders; the answer is added. Looking for a file takes longer than linting most of them.
 */
export function findConfigFile(folder: string, known: Map<string, string | null>): string | null {
  const before = known.get(folder);
  if (before !== undefined) return before;
  const parent = dirname(folder);
  const own = configFileNames.map((name) => join(folder, name)).find((path) => existsSync(path));
  const found = own ?? (parent === folder ? null : findConfigFile(parent, known));
  known.set(folder, found);
  return found;
}
