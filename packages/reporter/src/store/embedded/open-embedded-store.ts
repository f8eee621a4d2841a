import { mkdir, stat } from "node:fs/promises";
import { hostname } from "node:os";

import { loadStoreMigrations } from "../load-store-migrations.js";
import type { Store } from "../store.js";
import { acquireLock } from "./acquire-lock.js";
import { checkFreeSpace } from "./check-free-space.js";
import { createEmbeddedStore } from "./create-embedded-store.js";
import { openDataFolder } from "./open-data-folder.js";
import { toFileError } from "./to-file-error.js";
import { toStorePaths } from "./to-store-paths.js";

export interface EmbeddedStoreOptions {
  readonly root: string;
  /** What this process runs, as another one is told that must wait for it. */
  readonly command: string;
  readonly now: () => Date;
  /** Called once where another process holds the store. */
  readonly onWait: (message: string) => void;
  /** Lets Postgres start in a thread of its own, and is called when that is on its way. */
  readonly onStart?: () => void;
  /** How long to wait for another process, in milliseconds. */
  readonly waitMs?: number;
  /** How long one call of the store may take, in milliseconds. */
  readonly timeoutMs?: number;
}

/**
 * Opens the store in `.continuous/` of a repository, making it where there is none. This process owns it until `close`.
 *
 * @throws StoreError
 */
export async function openEmbeddedStore(options: EmbeddedStoreOptions): Promise<Store> {
  const { root, command, now, onWait, onStart, waitMs = 30_000, timeoutMs = 120_000 } = options;
  const paths = toStorePaths(root);
  const migrations = await loadStoreMigrations();
  await makeFolder(paths.folder);
  await checkFreeSpace(paths.folder);
  const lock = await acquireLock({
    lockFile: paths.lock,
    ownerFile: paths.owner,
    owner: { pid: process.pid, command, started_at: now().toISOString(), host: hostname() },
    waitMs,
    onWait,
  });
  try {
    const database = await openDataFolder(paths, migrations, timeoutMs, undefined, onStart);
    return createEmbeddedStore(database, lock, paths);
  } catch (error) {
    await lock.release();
    throw error;
  }
}

/** Not `recursive`: that answers ENOENT for a read-only file system, and a root that is missing is a mistake. */
async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder);
  } catch (error) {
    const isThere = await stat(folder).then(
      (found) => found.isDirectory(),
      () => false, // The first error says more than this one would.
    );
    if (!isThere) throw toFileError(error, folder);
  }
}
