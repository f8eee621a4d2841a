import { readFileSync } from "node:fs";
import { join } from "node:path";

/** Whether a workspace's TypeScript shows the findings itself, by its plugin: then the server does not show them again. */
export function hasPlugin(folders: readonly string[]): boolean {
  return folders.some((folder) => {
    try {
      return /"name"\s*:\s*"ts-plugin-continuous"/u.test(readFileSync(join(folder, "tsconfig.json"), "utf8"));
    } catch {
      return false;
    }
  });
}
