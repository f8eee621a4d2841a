import { renameSync, rmSync, utimesSync } from "node:fs";
import { join } from "node:path";

import { listSourceFiles } from "@continuous/source/load";
import { recommendedStandards } from "@continuous/standards";
import { beforeEach, describe, expect, it } from "vitest";

import { createRepository, writeFiles } from "../../../../tests/support/create-repository.js";
import type { DatabaseProvider } from "../database-provider.js";
import { createDatabaseProvider } from "./create-database-provider.js";

const first = "supabase/migrations/1_orders.sql";
const second = "supabase/migrations/2_lines.sql";
const orders = "create table orders (id uuid);\n";
const lines = "create table order_lines (id uuid);\n";
const { database: scope } = recommendedStandards();

let root: string;
let time: number;
let provider: DatabaseProvider;

beforeEach(() => {
  root = createRepository({ [first]: orders, [second]: lines });
  time = 0;
  provider = create();
});

function create(): DatabaseProvider {
  const tree = listSourceFiles({ root, extensions: [""] });
  return createDatabaseProvider({ root, scope, tree, now: () => time });
}

/** Writes a file, with a time of its own, so that nothing hangs on the clock of the disk. */
function save(path: string, text: string, at: number): void {
  writeFiles(root, { [path]: text });
  utimesSync(join(root, path), at, at);
}

/** A while later, in which the provider may look at the disk again. */
function wait(): void {
  time += 60_000;
}

const tablesAt = (path: string, text: string): readonly string[] | undefined =>
  provider.schemaAt(path, text)?.tables.map(({ name }) => name);
const columnsAt = (path: string, text: string): readonly string[] | undefined =>
  provider.schemaAt(path, text)?.tables.flatMap(({ columns }) => columns.map(({ name }) => name));

describe("schemaAt", () => {
  it("knows what all migrations leave standing", () => {
    expect(tablesAt(first, orders)).toEqual(["order_lines", "orders"]);
  });

  it("says nothing of a file that is no migration", () => {
    expect(provider.schemaAt("supabase/seed.sql", "")).toBeNull();
  });

  it("reads nothing before it is asked", () => {
    save(first, "create table purchases (id uuid);\n", 1);
    expect(tablesAt(second, lines)).toEqual(["order_lines", "purchases"]);
  });

  it("gives the same object as long as nothing changes", () => {
    const before = provider.schemaAt(first, orders);
    wait();
    expect(provider.schemaAt(second, lines)).toBe(before);
  });

  it("takes the text that is linted, saved or not", () => {
    expect(tablesAt(second, "create table items (id uuid);\n")).toEqual(["items", "orders"]);
    expect(tablesAt(first, orders)).toEqual(["order_lines", "orders"]);
  });

  it("sees a migration that changed on disk", () => {
    tablesAt(first, orders);
    save(second, "create table items (id uuid);\n", 1);
    wait();
    expect(tablesAt(first, orders)).toEqual(["items", "orders"]);
  });

  it("sees a migration that changed, whatever its size", () => {
    save(first, "create table orders (id uuid);\n", 1);
    columnsAt(first, orders);
    save(first, "create table orders (no uuid);\n", 2);
    wait();
    expect(columnsAt(second, "select 1;")).toEqual(["no"]);
  });

  it("sees a new migration", () => {
    tablesAt(first, orders);
    save("supabase/migrations/3_more.sql", "drop table order_lines;", 1);
    wait();
    expect(tablesAt(first, orders)).toEqual(["orders"]);
    expect(tablesAt("supabase/migrations/3_more.sql", "drop table orders;")).toEqual(["order_lines"]);
  });

  it("sees that a migration is gone", () => {
    tablesAt(first, orders);
    rmSync(join(root, second));
    wait();
    expect(tablesAt(first, orders)).toEqual(["orders"]);
    expect(provider.schemaAt(second, lines)).toBeNull();
  });

  it("does not look at the disk again at once", () => {
    provider = create();
    let looks = 0;
    const tree = listSourceFiles({ root, extensions: [""] });
    provider = createDatabaseProvider({ root, scope, tree, now: () => (looks += 100) });
    tablesAt(first, orders);
    save(second, "create table items (id uuid);\n", 1);
    expect(tablesAt(first, orders)).toEqual(["order_lines", "orders"]);
  });

  it("knows nothing of a folder that was renamed away, and all of a tree that is listed anew", () => {
    tablesAt(first, orders);
    renameSync(join(root, "supabase"), join(root, "backend"));
    wait();
    expect(provider.schemaAt(first, orders)).toBeNull();
    provider = create();
    expect(provider.migrationFolders()).toEqual(["backend/migrations"]);
  });
});

describe("known", () => {
  it("is the same object until something changes", () => {
    const before = provider.known();
    expect(before?.schemas.map(({ relations }) => relations)).toEqual([["order_lines", "orders"]]);
    wait();
    expect(provider.known()).toBe(before);
    save(second, "create table items (id uuid);\n", 1);
    wait();
    expect(provider.known()?.schemas.map(({ relations }) => relations)).toEqual([["items", "orders"]]);
  });

  it("is null where a tree says nothing of a database", () => {
    root = createRepository({ "a.ts": "export const a = 1;\n" });
    expect(create().known()).toBeNull();
  });
});

describe("key", () => {
  it("is that of the content, and not of the time it was written", () => {
    const before = provider.key;
    save(first, orders, 5);
    wait();
    expect(provider.key).toBe(before);
    expect(create().key).toBe(before);
  });

  it("changes with the content, and back again", () => {
    const before = provider.key;
    save(first, "create table purchases (id uuid);\n", 6);
    wait();
    const changed = provider.key;
    expect(changed).not.toBe(before);
    save(first, orders, 7);
    wait();
    expect(provider.key).toBe(before);
  });

  it("changes when a migration comes, goes or gets another name", () => {
    const before = provider.key;
    save("supabase/migrations/3_more.sql", lines, 1);
    wait();
    const three = provider.key;
    rmSync(join(root, second));
    wait();
    expect(new Set([before, three, provider.key]).size).toBe(3);
  });
});
