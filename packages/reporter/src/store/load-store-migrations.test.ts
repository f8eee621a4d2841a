import { expect, it } from "vitest";

import { loadStoreMigrations } from "./load-store-migrations.js";

it("gives the migrations oldest first, with version and name of each", async () => {
  const migrations = await loadStoreMigrations();
  expect(migrations.slice(0, 4).map(({ version, name }) => [version, name])).toEqual([
    ["20261122090000", "continuous_tables"],
    ["20261122090100", "record_monitoring_run"],
    ["20261122090200", "record_monitoring_inventory"],
    ["20261122090300", "continuous_access"],
  ]);
  expect(migrations[0]?.sql).toContain("create table public.continuous_issues");
});
