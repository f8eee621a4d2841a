import { findFileStyle, type FileStyle } from "./find-file-style.js";

/** With fewer files, nothing prevails. */
const fewest = 10;
const share = 0.9;

/** The style in which nearly all of a repository's service files are named, where there is one. */
export function findPrevailingStyle(paths: readonly string[]): FileStyle | undefined {
  const counts = new Map<FileStyle, number>();
  for (const path of new Set(paths)) {
    const style = findFileStyle(path);
    if (style !== undefined) counts.set(style, (counts.get(style) ?? 0) + 1);
  }
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  if (total < fewest) return undefined;
  return [...counts].find(([, count]) => count >= total * share)?.[0];
}
