import { closeSync, fsync, openSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";

const parallel = 16;
const toDisk = promisify(fsync);

/**
 * Brings every file below a folder to the disk. The embedded Postgres never does it by itself (it has no fsync), and
 * without it a power cut may take what was reported as recorded.
 *
 * A thousand files are asked for; only what waits for the disk is asynchronous, since the rest takes less time than coming back.
 *
 * @param changedSince - Passes over files not written since (milliseconds since 1970); without it none is passed over.
 */
export async function syncFolder(folder: string, changedSince = 0): Promise<void> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  // The names of new files live in their folders. Windows cannot open a folder, and needs not.
  const folders = entries.filter((entry) => entry.isDirectory()).map((entry) => join(entry.parentPath, entry.name));
  await syncAll(files, "r+", changedSince);
  if (process.platform !== "win32") await syncAll([folder, ...folders], "r", changedSince);
}

async function syncAll(paths: readonly string[], flags: string, changedSince: number): Promise<void> {
  const queue = paths.values();
  const worker = async (): Promise<void> => {
    for (const path of queue) {
      try {
        await sync(path, flags, changedSince);
      } catch (error) {
        // Postgres goes on beside this. What it has taken away since needs no syncing; that it is gone, its folder says.
        if (!(error instanceof Error && "code" in error && error.code === "ENOENT")) throw error;
      }
    }
  };
  await Promise.all(Array.from({ length: parallel }, worker));
}

async function sync(path: string, flags: string, changedSince: number): Promise<void> {
  if (changedSince > 0 && statSync(path).mtimeMs < changedSince) return;
  const file = openSync(path, flags);
  try {
    await toDisk(file);
  } finally {
    closeSync(file);
  }
}
