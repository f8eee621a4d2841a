import { foldMigrations } from "@continuous/postgres";
import { expect, it } from "vitest";

import { listOwnTables } from "./list-own-tables.js";

const catalog = foldMigrations([
  {
    path: "1.sql",
    text: `create table orders (id uuid);
create view totals as select 1 as n;
create materialized view sums as select 1 as n;
create table events (at date) partition by list (at);
create table events_rest partition of events default;
create schema shop; create table shop.carts (id uuid);
create table storage.notes (id uuid);
create temporary table scratch (id uuid);
create extension postgres_fdw; create server far foreign data wrapper postgres_fdw; create foreign table away (id uuid) server far;`,
  },
]);
const list = (...schemas: string[]): readonly string[] =>
  listOwnTables(catalog, schemas).map(({ schema, name }) => `${schema}.${name}`);

it("lists tables of the schemas in question, partitions left out", () => {
  expect(list("public")).toEqual(["public.events", "public.orders"]);
  expect(list("shop", "public")).toEqual(["public.events", "public.orders", "shop.carts"]);
});

it("leaves managed schemas alone", () => {
  expect(list("storage")).toEqual([]);
});
