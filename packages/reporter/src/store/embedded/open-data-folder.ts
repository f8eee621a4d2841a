import { appendFile, mkdir, readdir, readFile, rename, rm, rmdir } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";

import { extract } from "tar";

import type { Migration } from "../load-store-migrations.js";
import { StoreError } from "../store-error.js";
import { applyMigrations } from "./apply-migrations.js";
import { openDatabase, type Database } from "./open-database.js";
import { syncFolder } from "./sync-folder.js";
import { toFileError } from "./to-file-error.js";
import type { StorePaths } from "./to-store-paths.js";

/** The major version of the embedded Postgres; another major's folder cannot be opened. */
const major = "18";

// Postgres takes its page buffers at once, and ESLint stands in the same process: the default of 128 MB costs 100 MB more.
const settings = "shared_buffers = 32MB\n";

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
    if (!(await isComplete(paths.data))) await createDataFolder(paths);
  } catch (error) {
    throw toFileError(error, paths.data);
  }
  const database = await openDatabase(paths.data, timeoutMs);
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

/**
 * Unpacks a ready data folder: initdb would take five times as long and twice the memory. It is done under another name,
 * and renamed when all of it is on the disk, so half a folder is never taken for one.
 */
async function createDataFolder(paths: StorePaths): Promise<void> {
  const { dataDir } = await import("@electric-sql/pglite-prepopulatedfs");
  const archive = await dataDir();
  await mkdir(paths.unfinished, { mode: 0o700 });
  const failures: unknown[] = [];
  const unpack = extract({
    cwd: paths.unfinished,
    onwarn(code, message, data) {
      // Only that the archive's names begin with a slash may be passed over; a file that could not be written may not.
      if (code !== "TAR_ENTRY_INFO") failures.push(data instanceof Error ? data : new Error(message));
    },
  });
  await pipeline(Readable.fromWeb(archive.stream()), unpack);
  if (failures.length > 0) throw failures[0];
  await appendFile(join(paths.unfinished, "postgresql.auto.conf"), settings);
  await syncFolder(paths.unfinished);
  await rename(paths.unfinished, paths.data);
}
