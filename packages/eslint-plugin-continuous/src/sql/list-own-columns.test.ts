import { foldMigrations } from "@continuous/postgres";
import { expect, it } from "vitest";

import { listOwnColumns } from "./list-own-columns.js";

const catalog = foldMigrations([
  {
    path: "1.sql",
    text: `create table base (id uuid, "createdBy" uuid);
create table child (note text) inherits (base);
create table grandchild (line int, note text) inherits (child);
create table copies (like base);`,
  },
]);
const list = (name: string): readonly string[] =>
  catalog.tables
    .filter((table) => table.name === name)
    .flatMap((table) => listOwnColumns(catalog, table).map((column) => column.name));

it("lists what is written for the table itself", () => {
  expect(list("base")).toEqual(["id", "createdBy"]);
  expect(list("copies")).toEqual(["id", "createdBy"]);
});

it("leaves out what a table inherits, also what it writes again", () => {
  expect(list("child")).toEqual(["note"]);
  expect(list("grandchild")).toEqual(["line"]);
});
