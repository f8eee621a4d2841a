import type { FunctionItem } from "../inventory.js";

const entrance = /(?:^|\/)supabase\/functions\/([^/_.][^/]*)\/index\.(?:ts|tsx|js|jsx|mjs)$/u;

/** Entrances that a `supabase/config.toml` names for functions: name to path, relative to the root. */
export type NamedEntrances = ReadonlyMap<string, string>;

/**
 * The edge functions among some paths: `supabase/functions/NAME/index.ts` in any package. Folders with a leading underscore hold
 * what functions share. Sorted by name; where several packages have one of the same name, the first path stands for it.
 *
 * @param named - Entrances named in configuration files, which count in place of the usual one.
 */
export function findEdgeFunctions(
  paths: readonly string[],
  named: NamedEntrances = new Map(),
): readonly FunctionItem[] {
  const found = new Map(named);
  for (const path of [...paths].sort()) {
    const name = entrance.exec(path)?.[1];
    if (name !== undefined && !found.has(name)) found.set(name, path);
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(toItem);
}

function toItem([name, path]: readonly [string, string]): FunctionItem {
  return {
    item_type: "function",
    item_name: name,
    item_path: path,
    is_active: true,
    metadata: {
      kind: "edge",
      schema: null,
      arguments: [],
      returns: null,
      language: "typescript",
      security_definer: null,
      overloads: 1,
      is_trigger: false,
      sources: ["code"],
      line: 1,
      references: [],
      drift: [],
    },
  };
}
