/**
 * The name a module of functions goes by: its file's stem without extension; for an index file
 * the folder's name.
 *
 * @param path - Relative to the root, with `/`.
 */
export function toStem(path: string): string {
  const parts = path.split("/");
  const stem = (parts.at(-1) ?? path).replace(/\.[cm]?[jt]sx?$/u, "");
  return stem === "index" ? (parts.at(-2) ?? stem) : stem;
}
