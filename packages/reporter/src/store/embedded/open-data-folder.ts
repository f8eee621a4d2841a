import { mkdirSync, writeFileSync } from "node:fs";
import { appendFile, mkdir, readdir, readFile, rename, rm, rmdir } from "node:fs/promises";
import { join } from "node:path";

import { packageFolder } from "../../package-folder.js";
import { syncNames } from "../../spool/sync-names.js";
import type { Migration } from "../load-store-migrations.js";
import { StoreError } from "../store-error.js";
import { applyMigrations } from "./apply-migrations.js";
import { loadStoreTemplate, type StoreTemplate } from "./load-store-template.js";
import { loadTemplateKey } from "./load-template-key.js";
import { openDatabase, type Database } from "./open-database.js";
import { settings } from "./settings.js";
import { syncFolder } from "./sync-folder.js";
import { toFileError } from "./to-file-error.js";
import type { StorePaths } from "./to-store-paths.js";

/** The major version of the embedded Postgres; another major's folder cannot be opened. */
const major = "18";

/** Made by the build. */
const shippedTemplate = new URL("dist/store-template.bin", packageFolder);

/**
 * Opens the data folder of the embedded store at the newest schema, making it where there is none. Only the owner of
 * the lock may call it.
 *
 * @param template - What a new folder may be copied from; null for none.
 * @param onStart - Its Postgres runs in a thread of its own, and this is called when that is on its way.
 */
export async function openDataFolder(
  paths: StorePaths,
  migrations: readonly Migration[],
  timeoutMs: number,
  template: URL | null = shippedTemplate,
  onStart?: () => void,
): Promise<Database> {
  try {
    // Whoever began it is dead, or would hold the lock.
    await rm(paths.unfinished, { recursive: true, force: true });
    if (!(await isComplete(paths.data))) await createDataFolder(paths, migrations, timeoutMs, template);
  } catch (error) {
    throw toFileError(error, paths.data);
  }
  const database = await openDatabase(paths.data, timeoutMs, onStart);
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
 * Made under another name, and renamed when all of it is on the disk, so half a folder is never taken for one.
 *
 * Folders from one template have one system identifier. Postgres looks at it where log is shipped from one server to
 * another, which nobody does here; to us they are as different as their roots.
 */
async function createDataFolder(
  paths: StorePaths,
  migrations: readonly Migration[],
  timeoutMs: number,
  templateFile: URL | null,
): Promise<void> {
  const template = templateFile === null ? null : await loadStoreTemplate(templateFile, loadTemplateKey(migrations));
  await mkdir(paths.unfinished, { mode: 0o700 });
  if (template === null) {
    // Postgres' own initdb, which takes seconds; `openDataFolder` then applies the migrations.
    await (await openDatabase(paths.unfinished, timeoutMs)).close();
    await appendFile(join(paths.unfinished, "postgresql.auto.conf"), settings);
  } else {
    copyTemplate(template, paths.unfinished);
  }
  await syncFolder(paths.unfinished);
  await rename(paths.unfinished, paths.data);
  await syncNames(paths.folder);
}

/** Nobody waits for anything else meanwhile, and a thousand small files take a third of the time at once. */
function copyTemplate({ folders, files }: StoreTemplate, into: string): void {
  for (const path of folders) mkdirSync(join(into, path), { mode: 0o700 });
  for (const { path, content } of files) writeFileSync(join(into, path), content, { mode: 0o600 });
}
