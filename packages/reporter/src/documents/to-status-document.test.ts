import { describe, expect, test } from "vitest";

import { emptyFacts, factsOf, monthOfFacts } from "../../tests/documents/status.js";
import { check, issues, run } from "../../tests/queries/history.js";
import type { ItemIssues } from "../queries/history.js";
import { toStatusDocument } from "./to-status-document.js";

test("with nothing recorded, no number is made up", () => {
  expect(toStatusDocument(emptyFacts)).toEqual({
    schemaVersion: 1,
    tool: { name: "continuous", version: "0.1.0" },
    root: ".",
    branch: "main",
    as_of: "2026-03-31T12:00:00.000Z",
    inventory: { service: 0, pipeline: 0, table: 0, function: 0, services_by_package: [], last_discovered_at: null },
    tests: { last_run: null },
    breaking: { open: { critical: 0, warning: 0, info: 0, total: 0 }, standards: [], items: [] },
    decisions: { ignored: 0, false_positive: 0, false_positives_by_standard: [] },
    trend: {
      first_checked_at: null,
      kept_since: null,
      last_checked_at: null,
      open_now: null,
      open_7_days_ago: null,
      open_30_days_ago: null,
      new_last_7_days: null,
      first_found_last_7_days: null,
      resolved_last_7_days: null,
      fixed_last_7_days: null,
      set_aside_last_7_days: null,
    },
    problems: [],
  });
});

test("false positives are counted by standard, most first; what is ignored is not held against one", () => {
  const facts = factsOf({
    set_aside: [
      { standard: "services.naming", decision: "false_positive", count: 2 },
      { standard: "services.error_handling", decision: "false_positive", count: 1 },
      { standard: "continuous/parse-error", decision: "false_positive", count: 1 },
      { standard: "services.naming", decision: "ignored", count: 1 },
    ],
  });
  expect(toStatusDocument(facts).decisions).toEqual({
    ignored: 1,
    false_positive: 4,
    false_positives_by_standard: [
      { standard: "services.naming", false_positives: 2 },
      { standard: "continuous/parse-error", false_positives: 1 },
      { standard: "services.error_handling", false_positives: 1 },
    ],
  });
});

describe("inventory", () => {
  test("services are counted by package, most first, and those of no package are not lost", () => {
    expect(toStatusDocument(monthOfFacts).inventory).toEqual({
      service: 3,
      pipeline: 0,
      table: 0,
      function: 0,
      services_by_package: [
        { package: "@shop/core", services: 2 },
        { package: null, services: 1 },
      ],
      last_discovered_at: "2026-03-29T12:00:00.000Z",
    });
  });

  test("an item that is gone is not counted", () => {
    const time = Date.parse("2026-03-30T12:00:00.000Z");
    const gone = { item_type: "service", first_seen_at: time, last_seen_at: time, is_active: false, count: 1 } as const;
    expect(toStatusDocument(factsOf({ items: [gone] })).inventory).toMatchObject({
      service: 0,
      last_discovered_at: null,
    });
  });
});

test("the last run of tests is told as it was", () => {
  const runs = [run("full", "2026-03-05T00:00:00.000Z", { passed: 2, failed: 1 }), check("2026-03-06T00:00:00.000Z")];
  expect(toStatusDocument(factsOf({ runs })).tests.last_run).toEqual({
    id: "last",
    run_type: "full",
    completed_at: "2026-03-05T00:00:00.000Z",
    passed: 2,
    failed: 1,
    skipped: 0,
    coverage_percent: null,
  });
});

describe("breaking", () => {
  const found = "2026-03-05T00:00:00.000Z";
  const item = (item_name: string, given: Partial<ItemIssues> = {}): ItemIssues => ({
    item_type: "service",
    item_name,
    severity: "critical",
    path: "a.ts",
    count: 1,
    ...given,
  });

  test("a critical issue weighs more than any number of warnings", () => {
    const facts = factsOf({
      issues: [
        issues(found, { severity: "warning", standard: "services.naming", count: 3 }),
        issues(found, { standard: "services.error_handling" }),
      ],
      open_items: [item("Noisy", { severity: "warning", count: 3 }), item("Broken")],
    });
    const { breaking } = toStatusDocument(facts);
    expect(breaking.open).toEqual({ critical: 1, warning: 3, info: 0, total: 4 });
    expect(breaking.standards).toEqual([
      { critical: 1, warning: 0, info: 0, total: 1, standard: "services.error_handling" },
      { critical: 0, warning: 3, info: 0, total: 3, standard: "services.naming" },
    ]);
    expect(breaking.items.map((one) => one.item_name)).toEqual(["Broken", "Noisy"]);
  });

  test("only five are shown, and ties go by name", () => {
    const names = ["g", "f", "e", "d", "c", "b", "a"];
    const facts = factsOf({
      issues: names.map((standard) => issues(found, { standard })),
      open_items: names.map((name) => item(name)),
    });
    const { breaking } = toStatusDocument(facts);
    expect(breaking.standards.map((one) => one.standard)).toEqual(["a", "b", "c", "d", "e"]);
    expect(breaking.items.map((one) => one.item_name)).toEqual(["a", "b", "c", "d", "e"]);
  });

  test("a service and a table of the same name are two items, and an item is shown with its first file", () => {
    const open_items = [
      item("orders", { path: "b.ts", severity: "warning", count: 2 }),
      item("orders", { path: "a.ts" }),
      item("orders", { item_type: "table" }),
    ];
    expect(toStatusDocument(factsOf({ open_items })).breaking.items).toEqual([
      { item_type: "service", item_name: "orders", path: "a.ts", critical: 1, warning: 2, info: 0, total: 3 },
      { item_type: "table", item_name: "orders", path: "a.ts", critical: 1, warning: 0, info: 0, total: 1 },
    ]);
  });
});
