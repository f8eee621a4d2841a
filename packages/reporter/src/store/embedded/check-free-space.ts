import { statfs } from "node:fs/promises";

import { StoreError } from "../store-error.js";
import { toFileError } from "./to-file-error.js";

/** Bytes that must be free before anything is written: two segments of Postgres' log, and room for a checkpoint. */
const reserve = 48 * 1024 * 1024;

/**
 * Refuses to begin what would fill the disk. Postgres that finds no space for its log in the middle of a commit
 * panics; what was recorded before stays, but the process can do nothing more with the store.
 *
 * @param extra - Bytes about to be written beside that.
 */
export async function checkFreeSpace(folder: string, extra = 0): Promise<void> {
  let free: number;
  try {
    const { bavail, bsize } = await statfs(folder);
    free = bavail * bsize;
  } catch (error) {
    throw toFileError(error, folder);
  }
  if (free >= reserve + extra) return;
  const [has, needs] = [free, reserve + extra].map((bytes) => `${String(Math.floor(bytes / 1024 / 1024))} MB`);
  throw new StoreError(
    "store-full",
    `There is too little space for the embedded store: ${has ?? ""} free in ${folder}, ${needs ?? ""} needed.`,
    "Free some space, then run the command again. What was recorded before is unharmed.",
  );
}
