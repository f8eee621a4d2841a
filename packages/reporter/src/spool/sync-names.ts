import { open } from "node:fs/promises";

/** Brings the names in a folder to the disk. Windows cannot open a folder, and needs not. */
export async function syncNames(folder: string): Promise<void> {
  if (process.platform === "win32") return;
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
