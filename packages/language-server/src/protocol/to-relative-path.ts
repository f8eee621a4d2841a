import { relative } from "node:path";

/** As the snapshot writes paths: relative to the root, with `/`. */
export function toRelativePath(root: string, path: string): string {
  return relative(root, path).replaceAll("\\", "/");
}
