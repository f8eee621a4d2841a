import { readdir, readFile, rename, rm, rmdir } from "node:fs/promises";
import { join } from "node:path";

import type { Migration } from "../load-migrations.js";
import { StoreError } from "../store-error.js";
import { applyMigrations } from "./apply-migrations.js";
import { openDatabase, type Database } from "./open-database.js";
import { syncFolder } from "./sync-folder.js";
import { toFileError } from "./to-file-error.js";
import type { StorePaths } from "./to-store-paths.js";

/** The major version of the embedded Postgres; another major's folder cannot be opened. */
const major = "18";

/**
 * Opens the data folder of the embedded store at the newest schema, making it where there is none. Only the owner of
 * the lock may call it.
 */
export async function openDataFolder(
  paths: StorePaths,
  migrations: readonly Migration[],
  timeoutMs: number,
): Promise<Database> {
  try {
    // Whoever began it is dead, or would hold the lock.
    await rm(paths.unfinished, { recursive: true, force: true });
    if (!(await isComplete(paths.data))) await createDataFolder(paths, migrations, timeoutMs);
  } catch (error) {
    throw toFileError(error, paths.data);
  }
  const database = await openDatabase(paths.data, { create: false, timeoutMs });
  try {
    await applyMigrations(database, migrations);
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}

async function isComplete(data: string): Promise<boolean> {
  let names: readonly string[];
  try {
    names = await readdir(data);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return false;
    throw error;
  }
  if (names.length === 0) {
    await rmdir(data);
    return false;
  }
  if (!names.includes("PG_VERSION")) {
    throw new StoreError(
      "store-unreachable",
      `${data} is not a store: it has no PG_VERSION.`,
      "Move that folder away; a new one is made.",
    );
  }
  const found = (await readFile(join(data, "PG_VERSION"), "utf8")).trim();
  if (found === major) return true;
  throw new StoreError(
    "store-version",
    `The embedded store in ${data} is of Postgres ${found}; this version of continuous has Postgres ${major}.`,
    "Use the version of continuous that made it, or move that folder away; a new one is made, without the history.",
  );
}

/** Makes it under another name and renames it when it is complete and on the disk: half a folder is never taken for one. */
async function createDataFolder(paths: StorePaths, migrations: readonly Migration[], timeoutMs: number): Promise<void> {
  const database = await openDatabase(paths.unfinished, { create: true, timeoutMs });
  try {
    await applyMigrations(database, migrations);
  } finally {
    await database.close();
  }
  await syncFolder(paths.unfinished);
  await rename(paths.unfinished, paths.data);
}
