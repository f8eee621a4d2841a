import { readSourceFile } from "@continuous/source/load";
import type { Problem } from "@continuous/standards";

import { findEdgeFunctions, type EdgeFunction } from "./find-edge-functions.js";
import { parseFunctionEntrances } from "./parse-function-entrances.js";

export interface LoadedEdgeFunctions {
  readonly functions: readonly EdgeFunction[];
  readonly problems: readonly Problem[];
}

/**
 * Finds the edge functions of a tree; entrances that a `supabase/config.toml` names count.
 *
 * @param live - Live files of any kind, relative to the root.
 */
export function loadEdgeFunctions(root: string, live: readonly string[]): LoadedEdgeFunctions {
  const named = new Map<string, string>();
  const problems: Problem[] = [];
  for (const path of live.filter((file) => /(?:^|\/)supabase\/config\.toml$/u.test(file))) {
    const read = readSourceFile(root, path);
    const found = read.ok ? parseFunctionEntrances(read.text, path) : read.problem;
    if ("code" in found) problems.push(found);
    else for (const [name, path] of found) named.set(name, path);
  }
  return { functions: findEdgeFunctions(live, named), problems };
}
