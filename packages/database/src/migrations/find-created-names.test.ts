import { expect, test } from "vitest";

import { findCreatedNames } from "./find-created-names.js";

test("tables, views and functions as they are stored", () => {
  expect(
    findCreatedNames(`
      create table Orders (id int);
      CREATE TABLE IF NOT EXISTS audit."Odd Name" (id int);
      create unlogged table queue (); create materialized view daily as select 1;
      create or replace view "public"."größe" as select 1;
      CREATE OR REPLACE FUNCTION public.touch() returns trigger as $$ begin end $$;
      create foreign table far (id int) server s;
    `),
  ).toEqual(["orders", "Odd Name", "queue", "daily", "größe", "touch", "far"]);
});

test("nothing else that is created or named", () => {
  expect(findCreatedNames("create index on a (b); create type c as enum (); alter table d rename to e;")).toEqual([]);
});
