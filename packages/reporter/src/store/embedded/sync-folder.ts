import { open, readdir } from "node:fs/promises";
import { join } from "node:path";

const parallel = 16;

/**
 * Brings every file below a folder to the disk. The embedded Postgres never does it by itself (it has no fsync), and
 * without it a power cut may take what was reported as recorded. A clean file costs next to nothing.
 */
export async function syncFolder(folder: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  // The names of new files live in their folders. Windows cannot open a folder, and needs not.
  const folders = entries.filter((entry) => entry.isDirectory()).map((entry) => join(entry.parentPath, entry.name));
  await syncAll(files, "r+");
  if (process.platform !== "win32") await syncAll([folder, ...folders], "r");
}

async function syncAll(paths: readonly string[], flags: string): Promise<void> {
  const queue = paths.values();
  const worker = async (): Promise<void> => {
    for (const path of queue) {
      const handle = await open(path, flags);
      try {
        await handle.sync();
      } finally {
        await handle.close();
      }
    }
  };
  await Promise.all(Array.from({ length: parallel }, worker));
}
