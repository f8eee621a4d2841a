import { describe, expect, test } from "vitest";

import { emptyFacts, monthOfFacts, run, storedIssue, storedService } from "../../tests/documents/status.js";
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
      last_checked_at: null,
      open_now: null,
      open_7_days_ago: null,
      open_30_days_ago: null,
      new_last_7_days: null,
      resolved_last_7_days: null,
      fixed_last_7_days: null,
      set_aside_last_7_days: null,
    },
    problems: [],
  });
});

test("false positives are counted by standard, most first; what is ignored is not held against one", () => {
  const wrong = { resolution: "false_positive", resolved_at: "2026-03-30T12:00:00.000Z" };
  const setAside = [
    storedIssue({ ...wrong, standard: "services.naming" }),
    storedIssue({ ...wrong, standard: "services.error_handling" }),
    storedIssue({ ...wrong, standard: null, issue_type: "continuous/parse-error" }),
    storedIssue({ ...wrong, standard: "services.naming" }),
    storedIssue({ ...wrong, resolution: "ignored", standard: "services.naming" }),
  ];
  expect(toStatusDocument({ ...emptyFacts, setAside }).decisions).toEqual({
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
    const gone = { ...storedService("Old", null, "2026-03-30T12:00:00.000Z"), is_active: false };
    const { inventory } = toStatusDocument({ ...emptyFacts, items: [gone] });
    expect(inventory).toMatchObject({ service: 0, last_discovered_at: null });
  });
});

describe("tests", () => {
  test("the last completed run of tests counts, in whatever order runs come", () => {
    const runs = [
      run("service", "2026-03-01T00:00:00.000Z", { passed: 1 }),
      run("full", "2026-03-05T00:00:00+00:00", { passed: 2, failed: 1 }),
      run("pipeline", "2026-03-04T00:00:00.000Z", { passed: 3 }),
      run("full", null, { passed: 4 }),
      run("standards", "2026-03-30T00:00:00.000Z", { passed: 5 }),
      run("health", "2026-03-30T00:00:00.000Z", { passed: 6 }),
    ];
    expect(toStatusDocument({ ...emptyFacts, runs }).tests.last_run).toEqual({
      id: "run of 2026-03-05T00:00:00+00:00",
      run_type: "full",
      completed_at: "2026-03-05T00:00:00+00:00",
      passed: 2,
      failed: 1,
      skipped: 0,
      coverage_percent: null,
    });
  });
});

describe("breaking", () => {
  test("a critical issue weighs more than any number of warnings", () => {
    const warning = storedIssue({ severity: "warning", standard: "services.naming", item_name: "Noisy" });
    const critical = storedIssue({ standard: "services.error_handling", item_name: "Broken" });
    const { breaking } = toStatusDocument({ ...emptyFacts, issues: [warning, warning, warning, critical] });
    expect(breaking.open).toEqual({ critical: 1, warning: 3, info: 0, total: 4 });
    expect(breaking.standards).toEqual([
      { critical: 1, warning: 0, info: 0, total: 1, standard: "services.error_handling" },
      { critical: 0, warning: 3, info: 0, total: 3, standard: "services.naming" },
    ]);
    expect(breaking.items.map((item) => item.item_name)).toEqual(["Broken", "Noisy"]);
  });

  test("only five are shown, and ties go by name", () => {
    const issues = ["g", "f", "e", "d", "c", "b", "a"].map((name) => storedIssue({ standard: name, item_name: name }));
    const { breaking } = toStatusDocument({ ...emptyFacts, issues });
    expect(breaking.standards.map((one) => one.standard)).toEqual(["a", "b", "c", "d", "e"]);
    expect(breaking.items.map((one) => one.item_name)).toEqual(["a", "b", "c", "d", "e"]);
  });

  test("an issue of no standard stands under its type, an issue of no item under no item", () => {
    const parse = storedIssue({
      issue_type: "continuous/parse-error",
      standard: null,
      item_type: null,
      item_name: null,
    });
    const { breaking } = toStatusDocument({ ...emptyFacts, issues: [parse] });
    expect(breaking.standards.map((one) => one.standard)).toEqual(["continuous/parse-error"]);
    expect(breaking.items).toEqual([]);
  });

  test("a service and a table of the same name are two items", () => {
    const issues = [storedIssue({ item_name: "orders" }), storedIssue({ item_name: "orders", item_type: "table" })];
    const { breaking } = toStatusDocument({ ...emptyFacts, issues });
    expect(breaking.items.map((one) => one.item_type)).toEqual(["service", "table"]);
  });
});
