import { existsSync } from "node:fs";
import { join } from "node:path";

import { includeIgnoreFile } from "@eslint/config-helpers";

/** Patterns of ROOT/.gitignore as ESLint reads patterns; none where there is no such file. */
export function loadGitIgnored(root: string): readonly string[] {
  const file = join(root, ".gitignore");
  return existsSync(file) ? (includeIgnoreFile(file).ignores ?? []) : [];
}
