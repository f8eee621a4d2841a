import { join } from "node:path";

/** Where the embedded store of a repository keeps what. */
export interface StorePaths {
  readonly folder: string;
  /** A Postgres data folder: there only once it is complete. */
  readonly data: string;
  /** A data folder in the making; what stands here when the lock is free was never finished. */
  readonly unfinished: string;
  /** Never removed: a lock on a file that was unlinked locks nothing. */
  readonly lock: string;
  readonly owner: string;
}

export function toStorePaths(root: string): StorePaths {
  const folder = join(root, ".continuous");
  return {
    folder,
    data: join(folder, "store"),
    unfinished: join(folder, "store.unfinished"),
    lock: join(folder, "store.lock"),
    owner: join(folder, "store.owner.json"),
  };
}
