import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";

import { largestSnapshot, type WorkspaceTexts } from "@continuous/engine";
import { loadStandards } from "@continuous/standards";

/**
 * Reads what a repository says of itself. What is missing is `null`; whatever else is wrong with a file is as good as missing, but
 * for standards.yaml, whose mistakes are shown.
 *
 * @param root - Absolute.
 * @param today - `YYYY-MM-DD`, UTC.
 */
export function loadRepositoryTexts(root: string, today: string): WorkspaceTexts {
  return {
    standards: loadStandards({ root, today }),
    snapshot: loadSnapshotText(join(root, ".continuous", "snapshot.json")),
    gitIgnore: loadText(join(root, ".gitignore")),
    suppressions: loadText(join(root, "eslint-suppressions.json")),
  };
}

function loadSnapshotText(path: string): string | number | null {
  const size = statSync(path, { throwIfNoEntry: false })?.size;
  if (size === undefined) return null;
  return size > largestSnapshot ? size : loadText(path);
}

function loadText(path: string): string | null {
  try {
    return readFileSync(path, "utf8").replace(/^\uFEFF/u, "");
  } catch {
    return null; // Missing, or unreadable: ESLint itself says what is wrong with it.
  }
}
