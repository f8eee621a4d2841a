import { rm } from "node:fs/promises";

import { afterEach, beforeEach, expect, it } from "vitest";

import { openDataFolder } from "../../src/store/embedded/open-data-folder.js";
import { toStorePaths } from "../../src/store/embedded/to-store-paths.js";
import { loadStoreMigrations } from "../../src/store/load-store-migrations.js";
import { createTemplateRoot } from "./template-root.js";

let root: string;
beforeEach(async () => {
  root = await createTemplateRoot();
});
afterEach(async () => {
  await rm(root, { recursive: true, force: true });
});

it("answers from a thread of its own as from this one, and tells what Postgres refuses", async () => {
  const asked = "select '{\"a\":[1,null]}'::jsonb as value, 2 as number, null::jsonb as nothing, true as is_so";
  const answers: unknown[] = [];
  for (const inThread of [true, false]) {
    let starts = 0;
    const onStart = (): void => {
      starts += 1;
    };
    const database = await openDataFolder(
      toStorePaths(root),
      await loadStoreMigrations(),
      60_000,
      undefined,
      inThread ? onStart : undefined,
    );
    answers.push(await database.query(asked));
    await database.exec("create table public.kept (id integer primary key)");
    await database.transaction("insert into public.kept values (1); insert into public.kept values (2)");
    expect(await database.query("select id from public.kept where id > $1", [1])).toEqual([{ id: 2 }]);
    await expect(database.transaction("insert into public.kept values (3), (3)")).rejects.toMatchObject({
      code: "store-rejected",
      message: 'The embedded store refused: duplicate key value violates unique constraint "kept_pkey" (23505).',
    });
    await database.exec("drop table public.kept");
    await database.close();
    expect(starts).toBe(inThread ? 1 : 0);
  }
  expect(answers).toEqual(Array(2).fill([{ value: { a: [1, null] }, number: 2, nothing: null, is_so: true }]));
});

it("says why it does not start", async () => {
  const { openDatabase } = await import("../../src/store/embedded/open-database.js");
  await expect(openDatabase("/proc/nowhere", 60_000, () => undefined)).rejects.toMatchObject({
    code: "store-unreachable",
  });
});
