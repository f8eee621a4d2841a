import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { loadStoreTemplate } from "../../src/store/embedded/load-store-template.js";
import { loadTemplateKey } from "../../src/store/embedded/load-template-key.js";
import { openDataFolder } from "../../src/store/embedded/open-data-folder.js";
import { packStoreTemplate } from "../../src/store/embedded/pack-store-template.js";
import { toStorePaths, type StorePaths } from "../../src/store/embedded/to-store-paths.js";
import { loadStoreMigrations, type Migration } from "../../src/store/load-store-migrations.js";
import { createTemplateRoot } from "./template-root.js";

describe("a new data folder", () => {
  let home: string;
  let file: URL;
  let key: string;
  let migrations: readonly Migration[];

  /** What a new folder that was opened with that template holds of it. */
  const openNew = async (known: readonly Migration[]): Promise<readonly unknown[]> => {
    const root = await createTemplateRoot();
    const paths = toStorePaths(root);
    await rm(paths.data, { recursive: true });
    const database = await openDataFolder(paths, known, 60_000, file);
    const rows = await database.query(
      `select to_regclass('public.mark') as mark, to_regclass('public.later') as later, current_setting('shared_buffers') as buffers,
              (select count(*)::integer from supabase_migrations.schema_migrations) as migrations`,
    );
    await database.close();
    await rm(root, { recursive: true });
    return rows;
  };

  beforeAll(async () => {
    home = await createTemplateRoot();
    const paths: StorePaths = toStorePaths(home);
    migrations = await loadStoreMigrations();
    key = loadTemplateKey(migrations);
    file = pathToFileURL(join(home, "template.bin"));
    const database = await openDataFolder(paths, migrations, 60_000);
    // Nothing that is made without the template has this table.
    await database.exec("create table public.mark ()");
    await database.close();
    await writeFile(file, await packStoreTemplate(paths.data, key));
  });
  afterAll(async () => {
    await rm(home, { recursive: true });
  });

  it("is a copy of the template where that fits", async () => {
    expect(await openNew(migrations)).toEqual([
      { mark: "mark", later: null, buffers: "32MB", migrations: migrations.length },
    ]);
  });

  it("is made from nothing where the template was made of other migrations", { timeout: 180_000 }, async () => {
    const more = [...migrations, { version: "99991231235959", name: "later", sql: "create table public.later ();" }];
    expect(await openNew(more)).toEqual([
      { mark: null, later: "later", buffers: "32MB", migrations: migrations.length + 1 },
    ]);
  });

  it("takes no template that is missing, of another key, cut short or damaged", async () => {
    const whole = await readFile(file);
    const damaged = Buffer.from(whole);
    damaged[damaged.length - 1000] = (damaged[damaged.length - 1000] ?? 0) ^ 1;
    const other = pathToFileURL(join(home, "other.bin"));
    const isTaken = async (content: Uint8Array): Promise<boolean> => {
      await writeFile(other, content);
      return (await loadStoreTemplate(other, key)) !== null;
    };
    expect(await loadStoreTemplate(other, key)).toBeNull();
    expect(await loadStoreTemplate(file, loadTemplateKey(migrations.slice(1)))).toBeNull();
    expect(await isTaken(whole)).toBe(true);
    expect(await isTaken(whole.subarray(0, whole.length - 1))).toBe(false);
    expect(await isTaken(whole.subarray(0, 50))).toBe(false);
    expect(await isTaken(damaged)).toBe(false);
    expect(await isTaken(Buffer.alloc(0))).toBe(false);
  });
});

it("has another key when a migration's text changes", async () => {
  const migrations = await loadStoreMigrations();
  const changed = migrations.map((migration, n) => (n === 0 ? { ...migration, sql: `${migration.sql} ` } : migration));
  expect(loadTemplateKey(changed)).not.toBe(loadTemplateKey(migrations));
});
