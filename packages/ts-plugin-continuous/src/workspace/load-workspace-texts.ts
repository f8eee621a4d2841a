import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";

import type { WorkspaceTexts } from "@continuous/engine";

import type { EnginePart } from "./open-workspace.js";

/** Files of a repository, by their place below its root, whose change changes what the editor shows. */
export const watchedFiles: readonly string[] = [
  "standards.yaml",
  "standards.yml",
  ".continuous/snapshot.json",
  ".gitignore",
  "eslint-suppressions.json",
  ...["js", "mjs", "cjs", "ts", "mts", "cts"].map((extension) => `eslint.config.${extension}`),
];

/**
 * Reads what an engine is made from.
 *
 * @param root - Absolute.
 * @param today - `YYYY-MM-DD`, UTC.
 */
export function loadWorkspaceTexts(
  root: string,
  today: string,
  { loadStandards, largestSnapshot }: Pick<EnginePart, "loadStandards" | "largestSnapshot">,
): WorkspaceTexts {
  return {
    standards: loadStandards({ root, today }),
    snapshot: readSnapshot(join(root, ".continuous", "snapshot.json"), largestSnapshot),
    gitIgnore: readText(join(root, ".gitignore")),
    suppressions: readText(join(root, "eslint-suppressions.json")),
  };
}

function readSnapshot(file: string, largest: number): string | number | null {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  return size > largest ? size : readText(file);
}

/** What is not there, or may not be read, is nothing to go by. */
function readText(file: string): string | null {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return null;
  }
}
