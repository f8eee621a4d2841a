import { cpSync, existsSync } from "node:fs";
import { mkdtemp, realpath, rename, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { loadTemplateKey } from "../../src/store/embedded/load-template-key.js";
import { openEmbeddedStore } from "../../src/store/embedded/open-embedded-store.js";
import { loadStoreMigrations } from "../../src/store/load-store-migrations.js";

/**
 * A new root with an empty embedded store in it: a copy of one that is made once for each version of the migrations and of what makes it, since
 * a copy takes a fraction of the time.
 */
export async function createTemplateRoot(): Promise<string> {
  const root = await createEmptyRoot();
  // At once: a thousand small files, one after another, would cost three times as much.
  cpSync(await findTemplate(), join(root, ".continuous"), { recursive: true });
  return root;
}

/** A new, empty root. */
export async function createEmptyRoot(): Promise<string> {
  return realpath(await mkdtemp(join(tmpdir(), "continuous-store-")));
}

async function findTemplate(): Promise<string> {
  const key = loadTemplateKey(await loadStoreMigrations()).slice(0, 16);
  const template = join(tmpdir(), `continuous-store-template-${key}-${String(process.getuid?.() ?? 0)}`);
  if (existsSync(template)) return template;
  const root = await createEmptyRoot();
  const store = await openEmbeddedStore({ root, command: "test", now: () => new Date(), onWait: () => undefined });
  await store.close();
  try {
    await rename(join(root, ".continuous"), template);
  } catch {
    // Another worker was first, and its template is as good.
  }
  await rm(root, { recursive: true, force: true });
  return template;
}
