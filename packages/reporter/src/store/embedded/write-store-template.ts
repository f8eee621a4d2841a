import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import writeFileAtomic from "write-file-atomic";

import { loadStoreMigrations } from "../load-store-migrations.js";
import { loadStoreTemplate } from "./load-store-template.js";
import { loadTemplateKey } from "./load-template-key.js";
import { openDataFolder } from "./open-data-folder.js";
import { packStoreTemplate } from "./pack-store-template.js";
import { toStorePaths } from "./to-store-paths.js";

const timeoutMs = 600_000;

/**
 * Makes a data folder once, for all that will be made from it, unless a template that fits stands there already.
 *
 * @returns False when there was nothing to do.
 */
export async function writeStoreTemplate(file: URL): Promise<boolean> {
  const migrations = await loadStoreMigrations();
  const key = loadTemplateKey(migrations);
  if ((await loadStoreTemplate(file, key)) !== null) return false;

  const root = await mkdtemp(join(tmpdir(), "continuous-store-template-"));
  try {
    const paths = toStorePaths(root);
    await mkdir(paths.folder);
    await (await openDataFolder(paths, migrations, timeoutMs, null)).close();
    await writeFileAtomic(fileURLToPath(file), await packStoreTemplate(paths.data, key));
  } finally {
    await rm(root, { recursive: true, force: true });
  }
  return true;
}
