import { open, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";

import { syncNames } from "./sync-names.js";

/**
 * Writes a file that is there whole or not at all, and on the disk before this returns, its name too. Readable by its owner
 * alone.
 *
 * Not by `write-file-atomic`: it neither brings the folder to the disk nor notices a write that a full disk cut short.
 */
export async function writeDurably(path: string, content: string | Uint8Array): Promise<void> {
  const unfinished = `${path}.tmp`;
  try {
    const handle = await open(unfinished, "w", 0o600);
    try {
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(unfinished, path);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
  await syncNames(dirname(path));
}
