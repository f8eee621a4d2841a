import { readFileSync } from "node:fs";
import { join } from "node:path";

import { loadStandards, type CompiledStandards, type Problem } from "@continuous/standards";

/** What lies in a repository, as far as a file in it is judged by. */
export interface HookTexts {
  readonly standards: CompiledStandards;
  readonly snapshot: string | null;
  readonly gitIgnore: string | null;
  readonly suppressions: string | null;
}

/**
 * Reads what a repository says of itself. What is missing is `null`; standards.yaml has to hold.
 *
 * @param root - Absolute.
 * @param today - `YYYY-MM-DD`, UTC.
 */
export function loadHookTexts(
  root: string,
  today: string,
): { readonly ok: true; readonly texts: HookTexts } | { readonly ok: false; readonly problem: Problem | undefined } {
  const loaded = loadStandards({ root, today });
  if (!loaded.ok) return { ok: false, problem: loaded.problems[0] };
  const texts = {
    standards: loaded.standards,
    snapshot: loadText(join(root, ".continuous", "snapshot.json")),
    gitIgnore: loadText(join(root, ".gitignore")),
    suppressions: loadText(join(root, "eslint-suppressions.json")),
  };
  return { ok: true, texts };
}

/** The text of a file; `null` where it cannot be read. */
export function loadText(path: string): string | null {
  try {
    return readFileSync(path, "utf8").replace(/^\uFEFF/u, "");
  } catch {
    return null; // There is none, or nobody may read it: what it would say is not known.
  }
}
