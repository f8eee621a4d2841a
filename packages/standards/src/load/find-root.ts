import { readFileSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

/**
 * The repository's root, seen from a folder: the nearest one upward with a standards.yaml, else with a workspace
 * `package.json`, else the folder itself. A file that cannot be read marks nothing.
 *
 * @param from - Absolute path of a folder.
 */
export function findRoot(from: string): string {
  const folders = listUpward(resolve(from));
  return folders.find(hasStandards) ?? folders.find(isWorkspaceRoot) ?? resolve(from);
}

function listUpward(from: string): readonly string[] {
  const parent = dirname(from);
  return parent === from ? [from] : [from, ...listUpward(parent)];
}

function hasStandards(folder: string): boolean {
  return isFile(join(folder, "standards.yaml")) || isFile(join(folder, "standards.yml"));
}

function isWorkspaceRoot(folder: string): boolean {
  if (isFile(join(folder, "pnpm-workspace.yaml"))) return true;
  try {
    const manifest: unknown = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
    return typeof manifest === "object" && manifest !== null && "workspaces" in manifest;
  } catch {
    // No package.json, or none that anybody could use: the search goes on above.
    return false;
  }
}

function isFile(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
  } catch {
    // What cannot be looked at marks no root.
    return false;
  }
}
