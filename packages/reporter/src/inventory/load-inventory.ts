import { existsSync, readFileSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";

import type { LiveDatabase } from "@continuous/database";
import type { Inventory, WritableModuleCache } from "@continuous/inventory";
import type { CompiledStandards } from "@continuous/standards";
import writeFileAtomic from "write-file-atomic";

import { findCodeVersion } from "./find-code-version.js";

/** An inventory, and the cache that makes the next one quick. */
export interface LoadedInventory {
  readonly inventory: Inventory;
  /**
   * Keeps the cache, where the repository has a folder `.continuous` already.
   *
   * @returns What a person is to be told, or `""`.
   */
  readonly saveCache: () => Promise<string>;
}

/** Reads the source tree; what is known of the same texts from an earlier time is not parsed again. */
export async function loadInventory(input: {
  readonly root: string;
  readonly standards: CompiledStandards;
  /** `null`: none is to be looked at. */
  readonly database: LiveDatabase | null;
  readonly onFile: (done: number, total: number) => void;
}): Promise<LoadedInventory> {
  const { root, standards, database, onFile } = input;
  // Its parser is heavy: whoever does not discover does not load it.
  const { createModuleCache, discoverInventory, parseModuleCache, renderModuleCache } =
    await import("@continuous/inventory");
  const file = join(root, ".continuous", "cache", "modules");
  const version = findCodeVersion();
  const text = readCache(file);
  const cache: WritableModuleCache = createModuleCache(text === null ? new Map() : parseModuleCache(version, text));
  const inventory = await discoverInventory({ root, standards, database, cache, onFile });
  return {
    inventory,
    saveCache: () => saveCache(join(root, ".continuous"), file, renderModuleCache(version, cache.kept)),
  };
}

/** A cache that cannot be read is none: what it would have spared is done. */
function readCache(file: string): string | null {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return null;
  }
}

async function saveCache(folder: string, file: string, text: string): Promise<string> {
  if (!existsSync(folder)) return "";
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFileAtomic(file, text);
    return "";
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return `What was read is not kept for the next time: ${reason}.`;
  }
}
