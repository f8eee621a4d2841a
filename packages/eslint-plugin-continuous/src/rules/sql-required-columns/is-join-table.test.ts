import { foldMigrations } from "@continuous/postgres";
import { expect, it } from "vitest";

import { isJoinTable } from "./is-join-table.js";

function isJoin(definition: string): boolean {
  const base = "create table a (id uuid primary key); create table b (id uuid primary key);";
  const { tables } = foldMigrations([{ path: "1.sql", text: `${base} create table t (${definition});` }]);
  return isJoinTable(tables.find(({ name }) => name === "t")!);
}

it("takes a key of two references and more, whoever says that they are", () => {
  expect(isJoin("a uuid references a, b uuid references b, primary key (a, b)")).toBe(true);
  expect(
    isJoin(
      "a uuid, b uuid, primary key (b, a), foreign key (a) references a, constraint b foreign key (b) references b (id)",
    ),
  ).toBe(true);
});

it("takes a unique pair where there is no primary key", () => {
  expect(isJoin("a uuid references a, b uuid references b, unique (a, b)")).toBe(true);
  expect(isJoin("n int primary key, a uuid references a, b uuid references b, unique (a, b)")).toBe(false);
});

it("takes no key of one reference, and none with something else in it", () => {
  expect(isJoin("a uuid primary key references a")).toBe(false);
  expect(isJoin("a uuid references a, n int, primary key (a, n)")).toBe(false);
  expect(isJoin("a uuid references a, b uuid references b")).toBe(false);
});
