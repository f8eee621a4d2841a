const entrance = /(?:^|\/)supabase\/functions\/([^/_.][^/]*)\/index\.(?:ts|tsx|js|jsx|mjs)$/u;

/** Entrances that a `supabase/config.toml` names for functions: name to path, relative to the root. */
export type NamedEntrances = ReadonlyMap<string, string>;

/** A function of Supabase's edge runtime. */
export interface EdgeFunction {
  readonly name: string;
  /** Its entrance, relative to the root. */
  readonly path: string;
}

/**
 * The edge functions among some paths: `supabase/functions/NAME/index.ts` in any package. Folders with a leading underscore hold
 * what functions share. Sorted by name; where several packages have one of the same name, the first path stands for it.
 *
 * @param named - Entrances named in configuration files, which count in place of the usual one.
 */
export function findEdgeFunctions(
  paths: readonly string[],
  named: NamedEntrances = new Map(),
): readonly EdgeFunction[] {
  const found = new Map(named);
  for (const path of [...paths].sort()) {
    const name = entrance.exec(path)?.[1];
    if (name !== undefined && !found.has(name)) found.set(name, path);
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, path]) => ({ name, path }));
}
