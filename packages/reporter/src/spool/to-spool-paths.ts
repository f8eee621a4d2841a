import { join } from "node:path";

/** Where runs wait that no store has taken yet. */
export interface SpoolPaths {
  readonly folder: string;
  /** Runs that no store will ever take, each with its reason beside it. */
  readonly dead: string;
  /** Held by the one process that delivers. Never removed: a lock on a file that was unlinked locks nothing. */
  readonly lock: string;
  readonly owner: string;
  /** Runs for one store. */
  readonly of: (destination: string) => string;
}

/** The spool's folder, from the root. */
export const spoolPath = ".continuous/spool";

/** The folder of runs that were set aside, in the spool's. */
export const deadName = "dead";

export function toSpoolPaths(root: string): SpoolPaths {
  const folder = join(root, spoolPath);
  return {
    folder,
    dead: join(folder, deadName),
    lock: join(folder, "lock"),
    owner: join(folder, "owner.json"),
    of: (destination) => join(folder, destination),
  };
}
