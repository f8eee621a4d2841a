import { hostname } from "node:os";

import { acquireLock, type HeldLock } from "../store/embedded/acquire-lock.js";
import { StoreError } from "../store/store-error.js";
import { toSpoolPaths } from "./to-spool-paths.js";

/** Delivering once is a courtesy: a store records a run that comes twice once. So without a lock it goes on. */
const noLock: HeldLock = { release: () => Promise.resolve() };

/**
 * Makes this process the only one that delivers from a spool.
 *
 * @throws StoreError `store-locked` where another one is still at it.
 */
export async function lockSpool(
  root: string,
  options: {
    readonly command: string;
    readonly now: () => Date;
    readonly onWait: (message: string) => void;
    readonly waitMs?: number;
  },
): Promise<HeldLock> {
  const { lock, owner } = toSpoolPaths(root);
  const { command, now, onWait, waitMs = 30_000 } = options;
  try {
    return await acquireLock({
      lockFile: lock,
      ownerFile: owner,
      owner: { pid: process.pid, command, started_at: now().toISOString(), host: hostname() },
      what: "the spool",
      waitMs,
      onWait,
    });
  } catch (error) {
    // A folder that cannot be written, a file system or a machine without locks.
    if (error instanceof StoreError && error.code !== "store-locked") return noLock;
    throw error;
  }
}
