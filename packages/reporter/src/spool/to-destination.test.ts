import { expect, test } from "vitest";

import { toDestination } from "./to-destination.js";

const supabase = (url: string, key = "sb_secret_a"): string | null =>
  toDestination({ kind: "supabase", url, key, accessToken: null });
const postgres = (url: string): string | null => toDestination({ kind: "postgres", url });

test("names the kind of store, and of one elsewhere a hash", () => {
  expect(toDestination({ kind: "none" })).toBeNull();
  expect(toDestination({ kind: "embedded" })).toBe("embedded");
  expect(supabase("https://a.supabase.co")).toMatch(/^supabase-[0-9a-f]{12}$/u);
  expect(postgres("postgres://u:p@db/continuous")).toMatch(/^postgres-[0-9a-f]{12}$/u);
});

test("stays the same with another key, user or password, and however the address is written", () => {
  expect(supabase("https://a.supabase.co", "sb_secret_b")).toBe(supabase("https://A.supabase.co:443/"));
  expect(postgres("postgres://u:p@db/continuous")).toBe(
    postgres("postgresql://v:q@DB:5432/continuous?sslmode=require"),
  );
});

test("is another one for another project, database, port or socket", () => {
  const names = [
    supabase("https://a.supabase.co"),
    supabase("https://b.supabase.co"),
    postgres("postgres://db/a"),
    postgres("postgres://db/b"),
    postgres("postgres://db:5433/a"),
    postgres("postgres://localhost/a?host=/run/one"),
    postgres("postgres://localhost/a?host=/run/two"),
  ];
  expect(new Set(names).size).toBe(names.length);
});
