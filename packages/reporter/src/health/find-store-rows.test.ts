import { expect, test } from "vitest";

import { StoreError } from "../store/store-error.js";
import { findStoreRows, type StoreFacts } from "./find-store-rows.js";

const show = (facts: StoreFacts): readonly string[] =>
  findStoreRows(facts).map(({ name, status, why, next }) => `${status} ${name}: ${why} (${next ?? ""})`);

test("a store that answers, and what its schema lacks", () => {
  const state = "Postgres at db.example.com:5432/shop";
  expect(show({ kind: "postgres", state, missing: [] })).toEqual([
    "pass store: Postgres at db.example.com:5432/shop answers ()",
    "pass schema: has every migration ()",
  ]);
  expect(show({ kind: "postgres", state, missing: ["2_b", "3_c"] })[1]).toBe(
    "fail schema: lacks 2 migrations: 2_b, 3_c (Run `continuous store migrate`, as the owner of the database.)",
  );
  expect(show({ kind: "supabase", state, missing: ["3_c"] })[1]).toBe(
    "fail schema: lacks 1 migration: 3_c (Run `npx supabase db push --remote`.)",
  );
  expect(show({ kind: "supabase", state, missing: null })[1]).toBe(
    "skipped schema: its books do not name our migrations: nobody can say which are there (Run `npx supabase db push --remote`.)",
  );
});

test("a store that does not answer says why; one without tables says which migrations make them", () => {
  const error = new StoreError("store-unreachable", "It does not answer.", "Check the network.");
  expect(show({ kind: "postgres", state: error, missing: null })).toEqual([
    "fail store: It does not answer. (Check the network.)",
  ]);
  expect(show({ kind: "postgres", state: error, missing: ["1_a"] }).map((row) => row.slice(0, 11))).toEqual([
    "fail store:",
    "fail schema",
  ]);
  expect(show({ kind: "none", state: "", missing: null })).toEqual([
    "skipped store: none is named (Leave --store none away, and what is found is kept.)",
  ]);
});
