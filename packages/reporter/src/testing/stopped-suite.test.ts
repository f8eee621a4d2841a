import { stopped, type SuiteOutcome } from "@continuous/runners";
import { expect, test } from "vitest";

import { toServiceResult } from "./to-service-result.js";
import { toSuiteResult } from "./to-suite-result.js";
import { toTestIssues } from "./to-test-issues.js";
import { toTotals } from "./to-totals.js";

const file = "packages/shop/cart-service.test.ts";
const outcome: SuiteOutcome = {
  suite: {
    name: "packages/shop",
    folder: "packages/shop",
    package: null,
    runners: ["node"],
    script: "test",
    command: [],
  },
  cases: [{ name: "adds", file, status: "passed", duration: 1, error: null }],
  ...{ broken: [], error: stopped, duration: 5, output: "", interrupted: true, coverage: null, problems: [] },
  ...{ cached: false, ranAt: "2026-11-23T12:00:00.000Z" },
};
const service: Parameters<typeof toServiceResult>[0] = {
  ...{ item_type: "service", item_name: "CartService", item_path: "packages/shop/cart-service.ts", is_active: true },
  places: [],
  metadata: {
    ...{ name: "CartService", kind: "class", exports: ["CartService"], methods: [], line: 1, package: null },
    ...{
      singleton: null,
      environment: [],
      health_check: null,
      importers: 1,
      imported_by: [],
      duplicates: [],
      owner: null,
    },
    ...{ description: null, tables: [], hosts: [] },
    ...{ tests: [file, "packages/shop/mail-service.test.ts"], detected_by: "path" },
  },
};
const standards = { standards: [], exceptions: [] };

test("what was stopped has not failed: not its package, not its services, and it is no issue", () => {
  const suite = toSuiteResult(outcome);
  expect(suite).toMatchObject({ passed: false, skipped: true, error: stopped, tests: { passed: 1, failed: 0 } });
  expect(toTotals([suite], [])).toEqual({ passed: 1, failed: 0, skipped: 0 });
  expect(toServiceResult(service, [outcome])).toMatchObject({ passed: false, skipped: true, error: stopped });
  expect(
    toTestIssues({ services: [service], suites: [suite], pipelines: null, coverage: null, standards }).issues,
  ).toEqual([]);
});

test("what had failed before it was stopped has", () => {
  const failing = { ...outcome, cases: [{ ...outcome.cases[0]!, status: "failed" as const, error: "no" }] };
  const suite = toSuiteResult(failing);
  expect(suite).toMatchObject({ passed: false, skipped: false });
  expect(toTotals([suite], [])).toEqual({ passed: 0, failed: 1, skipped: 0 });
  expect(toServiceResult(service, [failing])).toMatchObject({ passed: false, skipped: false });
  expect(
    toTestIssues({ services: [service], suites: [suite], pipelines: null, coverage: null, standards }).issues.map(
      ({ description }) => description,
    ),
  ).toEqual(["The test “adds” fails: no"]);
});
