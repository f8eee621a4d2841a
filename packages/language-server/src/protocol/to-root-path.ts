import { relative } from "node:path";

/** As the snapshot writes paths: relative to the root, with `/`. */
export function toRootPath(root: string, path: string): string {
  return relative(root, path).replaceAll("\\", "/");
}
