import { chmod, mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { openEmbeddedStore } from "../../src/store/embedded/open-embedded-store.js";
import { openDataFolder } from "../../src/store/embedded/open-data-folder.js";
import { toStorePaths } from "../../src/store/embedded/to-store-paths.js";
import { loadStoreMigrations } from "../../src/store/load-store-migrations.js";
import { aRun, anIssue } from "./records.js";
import { createEmptyRoot, createTemplateRoot } from "./template-root.js";

const openAt = (root: string): ReturnType<typeof openEmbeddedStore> =>
  openEmbeddedStore({ root, command: "test", now: () => new Date(), onWait: () => undefined });

describe("the folder of the embedded store", () => {
  let root: string;
  afterEach(async () => {
    await rm(root, { recursive: true, force: true });
  });

  describe("where there is none", () => {
    beforeEach(async () => {
      root = await createEmptyRoot();
    });

    it("is made, and clears away what an earlier process began and did not finish", async () => {
      await mkdir(join(root, ".continuous", "store.unfinished", "base"), { recursive: true });
      await mkdir(join(root, ".continuous", "store"));
      const store = await openAt(root);
      expect(await store.recordRun(aRun("first", { issues: [anIssue("a")] }))).toMatchObject({ new: 1 });
      await store.close();
      expect((await readdir(join(root, ".continuous"))).sort()).toEqual(["store", "store.lock"]);
    });

    it("is made with small page buffers, since it shares a process with the lint", async () => {
      await (await openAt(root)).close();
      const database = await openDataFolder(toStorePaths(root), await loadStoreMigrations(), 60_000);
      expect(await database.query("show shared_buffers")).toEqual([{ shared_buffers: "32MB" }]);
      await database.close();
    });

    it("is not made in place of a file", async () => {
      await writeFile(join(root, ".continuous"), "mine");
      await expect(openAt(root)).rejects.toMatchObject({
        code: "store-unreachable",
        message: expect.stringContaining(`cannot use ${join(root, ".continuous")}: something else stands there`),
      });
    });

    it.skipIf(process.getuid?.() === 0)(
      "is not made where the root may not be written (root may write anywhere)",
      async () => {
        await chmod(root, 0o555);
        await expect(openAt(root)).rejects.toMatchObject({
          code: "store-unreachable",
          message: expect.stringContaining("(EACCES)"),
        });
        await chmod(root, 0o755);
      },
    );

    it("is not taken from a folder that is something else", async () => {
      await mkdir(join(root, ".continuous", "store"), { recursive: true });
      await writeFile(join(root, ".continuous", "store", "notes.txt"), "mine");
      await expect(openAt(root)).rejects.toMatchObject({
        code: "store-unreachable",
        message: expect.stringContaining("has no PG_VERSION"),
      });
      expect(await readdir(join(root, ".continuous", "store"))).toEqual(["notes.txt"]);
    });
  });

  describe("where there is one", () => {
    beforeEach(async () => {
      root = await createTemplateRoot();
    });

    it("keeps its content, and applies no migration twice", async () => {
      const first = await openAt(root);
      await first.recordRun(aRun("kept", { issues: [anIssue("a")] }));
      await first.close();
      const second = await openAt(root);
      expect((await second.openIssues("main")).map((issue) => issue.path)).toEqual(["services/a.ts"]);
      await second.close();
    });

    it("is not opened when another Postgres made it", async () => {
      await writeFile(join(root, ".continuous", "store", "PG_VERSION"), "17\n");
      await expect(openAt(root)).rejects.toMatchObject({
        code: "store-version",
        message: `The embedded store in ${join(root, ".continuous", "store")} is of Postgres 17; this version of continuous has Postgres 18.`,
      });
    });

    it("is not opened when a newer version has been at it, and says so at once", async () => {
      const paths = toStorePaths(root);
      const future = [
        ...(await loadStoreMigrations()),
        { version: "99991231235959", name: "future", sql: "create table public.future ();" },
      ];
      await (await openDataFolder(paths, future, 60_000)).close();
      await expect(openAt(root)).rejects.toMatchObject({
        code: "store-version",
        message: expect.stringContaining(
          "was made by a newer version of continuous: it has the migration 99991231235959",
        ),
      });
    });

    it("keeps nothing of a migration that fails, and no entry for it", async () => {
      const paths = toStorePaths(root);
      const broken = [
        ...(await loadStoreMigrations()),
        { version: "99991231235959", name: "broken", sql: "create table public.half (); select 1 / 0;" },
      ];
      await expect(openDataFolder(paths, broken, 60_000)).rejects.toMatchObject({ code: "store-rejected" });
      const database = await openDataFolder(paths, await loadStoreMigrations(), 60_000);
      expect(await database.query("select to_regclass('public.half') as half")).toEqual([{ half: null }]);
      await database.close();
    });

    it("is tidied after a run that wrote many rows", async () => {
      const paths = toStorePaths(root);
      const store = await openAt(root);
      const issues = Array.from({ length: 1200 }, (_, n) => anIssue(String(n)));
      await store.recordRun(aRun("many", { issues }));
      await store.close();
      const database = await openDataFolder(paths, await loadStoreMigrations(), 60_000);
      // -1 would mean that the table was never vacuumed.
      expect(
        await database.query(
          "select relname, reltuples from pg_class where relname in ('continuous_issues', 'run_chunks') order by 1",
        ),
      ).toEqual([
        { relname: "continuous_issues", reltuples: 1200 },
        { relname: "run_chunks", reltuples: 0 },
      ]);
      await database.close();
    });
  });
});
