import { cp, open, rm } from "node:fs/promises";
import { join } from "node:path";

import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { openDataFolder } from "../../src/store/embedded/open-data-folder.js";
import { openEmbeddedStore } from "../../src/store/embedded/open-embedded-store.js";
import { toStorePaths } from "../../src/store/embedded/to-store-paths.js";
import { loadStoreMigrations } from "../../src/store/load-store-migrations.js";
import { canMount, mountTmpfs } from "./mount-tmpfs.js";
import { aRun, anIssue } from "./records.js";
import { createTemplateRoot } from "./template-root.js";

const openAt = (root: string): ReturnType<typeof openEmbeddedStore> =>
  openEmbeddedStore({ root, command: "test", now: () => new Date(), onWait: () => undefined });

describe.skipIf(!canMount)("on a full disk (needs the right to mount a file system)", () => {
  let disk: Awaited<ReturnType<typeof mountTmpfs>>;

  beforeEach(async () => {
    disk = await mountTmpfs(160);
    const template = await createTemplateRoot();
    await cp(join(template, ".continuous"), join(disk.root, ".continuous"), { recursive: true });
    await rm(template, { recursive: true });
  });
  afterEach(async () => {
    await disk.unmount();
  });

  const fillUpTo = async (megabytes: number): Promise<void> => {
    const file = await open(join(disk.root, "filler"), "w");
    for (let n = 0; n < megabytes; n++) await file.write(Buffer.alloc(1024 * 1024, 1));
    await file.close();
  };

  it("does not begin, says how much is missing, and goes on when there is space again", async () => {
    const store = await openAt(disk.root);
    await store.recordRun(aRun("before", { issues: [anIssue("a")] }));
    await fillUpTo(80);
    await expect(store.recordRun(aRun("full", { issues: [] }))).rejects.toMatchObject({
      name: "StoreError",
      code: "store-full",
      message: expect.stringMatching(
        /^There is too little space for the embedded store: \d+ MB free in .*, 48 MB needed\.$/,
      ),
    });
    await store.close();
    await expect(openAt(disk.root)).rejects.toMatchObject({ code: "store-full" });

    await rm(join(disk.root, "filler"));
    const again = await openAt(disk.root);
    expect(await again.openIssues("main")).toHaveLength(1);
    expect(await again.recordRun(aRun("full", { issues: [] }))).toMatchObject({ resolved: 1 });
    await again.close();
  });

  it("says so when there is no room to make the store, and makes it when there is", async () => {
    await rm(join(disk.root, ".continuous", "store"), { recursive: true });
    await fillUpTo(100);
    disk.remount("size=135m");
    await expect(openAt(disk.root)).rejects.toMatchObject({ code: "store-full" });
    disk.remount("size=300m");
    await (await openAt(disk.root)).close();
  });

  it("never hangs when Postgres panics over it, and loses nothing", async () => {
    const paths = toStorePaths(disk.root);
    const database = await openDataFolder(paths, await loadStoreMigrations(), 60_000);
    await database.exec("create table public.kept as select 1 as a");
    // Goes to the log alone, so it is the log that finds no space: there Postgres can only panic.
    const fill = async (): Promise<never> => {
      for (;;) await database.query("select pg_logical_emit_message(true, 'filler', repeat('x', 4000000))");
    };
    await expect(fill()).rejects.toMatchObject({
      name: "StoreError",
      code: "store-full",
      cause: { severity: "PANIC" },
    });
    // Postgres is gone. PGlite would spin for ever in the next call, so none may reach it.
    await expect(database.query("select 1")).rejects.toMatchObject({ name: "StoreError", code: "store-full" });
    await database.close();

    disk.remount("size=400m");
    const again = await openDataFolder(paths, await loadStoreMigrations(), 60_000);
    expect(await again.query("select a from public.kept")).toEqual([{ a: 1 }]);
    await again.close();
  });
});

describe.skipIf(!canMount)("on a read-only file system (needs the right to mount one)", () => {
  it("says which folder it cannot write", async () => {
    const disk = await mountTmpfs(1);
    disk.remount("ro");
    await expect(openAt(disk.root)).rejects.toMatchObject({
      code: "store-unreachable",
      message: `The embedded store cannot write ${join(disk.root, ".continuous")} (EROFS).`,
    });
    await disk.unmount();
  });
});
