import type { ModuleAnswer } from "../modules/module-facts.js";
import type { ModuleCache } from "./module-cache.js";

/** An answer as JSON, with the key of all that it depends on. */
export interface CachedAnswer {
  readonly key: string;
  readonly json: string;
}

export interface WritableModuleCache extends ModuleCache {
  /** By path: what was kept this time, and nothing of what was not asked for. */
  readonly kept: ReadonlyMap<string, CachedAnswer>;
}

/** Makes a cache over the answers of an earlier time. */
export function createModuleCache(earlier: ReadonlyMap<string, CachedAnswer>): WritableModuleCache {
  const kept = new Map<string, CachedAnswer>();
  return {
    kept,
    take(path, key) {
      const known = earlier.get(path);
      if (known?.key !== key) return undefined;
      kept.set(path, known);
      // Whoever reads a cache file has looked at its checksum: it holds what this code once wrote.
      return JSON.parse(known.json) as ModuleAnswer;
    },
    keep(path, key, answer) {
      const json = JSON.stringify(answer);
      kept.set(path, { key, json });
      return JSON.parse(json) as ModuleAnswer;
    },
  };
}
