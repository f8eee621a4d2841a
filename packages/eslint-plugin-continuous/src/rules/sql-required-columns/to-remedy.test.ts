import { foldMigrations, type CatalogTable } from "@continuous/postgres";
import { expect, it } from "vitest";

import { toAddColumn, toChangeType } from "./to-remedy.js";

const table = (text: string): CatalogTable => foldMigrations([{ path: "1.sql", text }]).tables[0]!;
const keyed = table("create table orders (n int primary key, at timestamp, day date, code text);");
const bare = table("create table orders (code text);");
const typeOf = (name: string, wanted: string): string =>
  toChangeType(
    keyed,
    keyed.columns.find((column) => column.name === name)!,
    wanted,
  );

it("gives rows that are there a value, where there is a natural one", () => {
  expect(toAddColumn(bare, "id", "uuid")).toBe(
    "alter table public.orders add column id uuid primary key default gen_random_uuid();",
  );
  expect(toAddColumn(keyed, "id", "uuid")).toBe(
    "alter table public.orders add column id uuid not null unique default gen_random_uuid();",
  );
  expect(toAddColumn(bare, "seen_on", "date")).toBe(
    "alter table public.orders add column seen_on date not null default now();",
  );
  expect(toAddColumn(bare, "tenant_id", "uuid")).toBe("alter table public.orders add column tenant_id uuid;");
});

it("says nothing where any type will do: somebody must choose", () => {
  expect(toAddColumn(bare, "id", null)).toBe("");
});

it("reads a time without a zone as UTC, and casts all else", () => {
  expect(typeOf("at", "timestamptz")).toBe(
    "alter table public.orders alter column at type timestamptz using at at time zone 'utc';",
  );
  expect(typeOf("day", "timestamptz")).toBe(
    "alter table public.orders alter column day type timestamptz using day::timestamptz;",
  );
  expect(typeOf("code", "uuid")).toBe("alter table public.orders alter column code type uuid using code::uuid;");
});
