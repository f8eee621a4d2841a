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
 */
export function findConfigFile(folder: string): string | null {
  const found = configFileNames.map((name) => join(folder, name)).find((path) => existsSync(path));
  if (found !== undefined) return found;
  const parent = dirname(folder);
  return parent === folder ? null : findConfigFile(parent);
}
