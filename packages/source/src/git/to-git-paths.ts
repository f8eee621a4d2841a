/** Paths as git prints them with `-z`, each once, sorted by code unit. */
export function toGitPaths(stdout: string): readonly string[] {
  return [...new Set(stdout.split("\0").filter((path) => path !== ""))].sort();
}
