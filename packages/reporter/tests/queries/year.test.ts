import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { toDashboardDocument } from "../../src/documents/to-dashboard-document.js";
import { toTrendsDocument } from "../../src/documents/to-trends-document.js";
import type { TrendsDocument } from "../../src/documents/trends-document.js";
import { tool } from "../../src/tool.js";
import { openHistoryStore, type HistoryStore } from "../store/history/history-store.js";
import { loadHistory, loadReports } from "./reports.js";
import { countByHand } from "./year/count-by-hand.js";
import { fillYear } from "./year/fill-year.js";
import { makeYear } from "./year/make-year.js";

/** A year of a busy repository: 200 runs a week, 20,000 issues. */
const year = makeYear();
const now = year.until;
let opened: HistoryStore;
beforeAll(async () => {
  opened = await openHistoryStore();
  await fillYear(opened.sql, year);
}, 120_000);
afterAll(() => opened.close());

async function trendsOf(days: number, by: "day" | "week"): Promise<TrendsDocument> {
  return toTrendsDocument({ tool, history: await loadHistory(opened.store, now, days), by, problems: [] });
}

describe("trends are what counting row by row gives", () => {
  test("every fourth week of the year, and each day of the last two", async () => {
    const weeks = (await trendsOf(364, "week")).periods.slice(1);
    const days = (await trendsOf(14, "day")).periods.slice(1);
    expect([weeks.length, days.length]).toEqual([52, 14]);
    for (const period of [...weeks.filter((_, index) => index % 4 === 0), ...days]) {
      const window = { from: Date.parse(period.from), until: Date.parse(period.until) };
      const { set_aside, services, tests, open, ...counts } = countByHand(year, window);
      expect(period).toMatchObject({ ...counts, open, tests, inventory: { service: services } });
      expect((period.ignored ?? 0) + (period.false_positive ?? 0)).toBe(set_aside);
      const byStandard = period.open?.by_standard ?? [];
      expect(byStandard.reduce((sum, { total }) => sum + total, 0)).toBe(open.total);
    }
  });

  test("the first week holds what the first check found, which is no regression", async () => {
    const { periods, first_checked_at } = await trendsOf(366, "week");
    const first = periods.find(({ open }) => open !== null)!;
    expect(first.from < first_checked_at! && first_checked_at! < first.until).toBe(true);
    expect(first.first_found).toBe(
      year.issues.filter(
        (issue) =>
          issue.detected_at ===
          year.runs.find(({ run_type }) => run_type === (issue.standard === null ? "service" : "standards"))!
            .completed_at,
      ).length,
    );
    expect(first.first_found).toBeGreaterThan(3_000);
    // Nobody had looked before.
    expect(periods.filter(({ open }) => open === null).every((one) => one.new === null && one.fixed === null)).toBe(
      true,
    );
  });

  test("standards that were switched on, changed and switched off are told, with what came of it", async () => {
    const { standard_changes } = await trendsOf(364, "week");
    expect(standard_changes.map(({ change, issue_type }) => [change, issue_type])).toEqual([
      ["switched_on", "continuous/documentation"],
      ["changed", "continuous/naming"],
      ["switched_off", "continuous/file-naming"],
    ]);
  });
});

test("every number is the same number in status, trends and metrics", async () => {
  const { status, metrics, day, week, month, quarter } = await loadReports(opened.store, now);
  const metric = (name: string, labels: Readonly<Record<string, string>> = {}): number | null => {
    const { samples } = metrics.metrics.find((one) => one.name === `continuous_${name}`)!;
    const found = samples.filter((sample) =>
      Object.entries(labels).every(([key, value]) => sample.labels[key] === value),
    );
    return found.length === 0 ? null : found.reduce((sum, { value }) => sum + value, 0);
  };
  const last = month.periods.at(-1)!;
  const ratio = (percent: number | null): number => Math.round((percent ?? Number.NaN) * 100) / 10_000;

  // Open issues.
  for (const severity of ["critical", "warning", "info"] as const) {
    const open = status.breaking.open[severity];
    expect([metric("issues_open", { severity }), last.open?.[severity], quarter.summary.open?.[severity]]).toEqual([
      open,
      open,
      open,
    ]);
    expect(metric("standard_issues_open", { severity })).toBe(open);
  }
  expect(status.breaking.open.total).toBe(status.trend.open_now);
  expect(week.summary.open_before?.total).toBe(status.trend.open_7_days_ago);
  expect(month.summary.open_before?.total).toBe(status.trend.open_30_days_ago);
  for (const { standard, total } of status.breaking.standards) {
    expect(metric("standard_issues_open", { standard })).toBe(total);
    expect(last.open?.by_standard.find((one) => one.standard === standard)?.total).toBe(total);
  }
  // What became of them.
  const { trend } = status;
  expect(week.summary.new).toBe(trend.new_last_7_days);
  expect(week.summary.first_found).toBe(trend.first_found_last_7_days);
  expect(week.summary.resolved).toBe(trend.resolved_last_7_days);
  expect(week.summary.fixed).toBe(trend.fixed_last_7_days);
  expect(week.summary.ignored! + week.summary.false_positive!).toBe(trend.set_aside_last_7_days);
  expect(metric("issues_fixed", { window: "7d" })).toBe(week.summary.fixed);
  expect(metric("issues_fixed", { window: "1d" })).toBe(day.summary.fixed);
  expect(metric("issues_new", { window: "7d" })).toBe(week.summary.new! - week.summary.first_found!);
  expect(metric("issues_new", { window: "1d" })).toBe(day.summary.new! - day.summary.first_found!);
  expect(metric("issues_set_aside", { decision: "ignored" })).toBe(status.decisions.ignored);
  expect(metric("issues_set_aside", { decision: "false_positive" })).toBe(status.decisions.false_positive);
  // How old they are.
  expect(metric("issue_median_age_seconds")! * 1000).toBe(last.age?.median);
  expect(metric("issue_oldest_age_seconds")! * 1000).toBe(last.age?.oldest);
  expect(metric("issue_time_to_fix_seconds")! * 1000).toBe(month.summary.time_to_fix);
  // Tests.
  for (const outcome of ["passed", "failed", "skipped"] as const) {
    expect(metric("last_test_run_tests", { outcome })).toBe(status.tests.last_run?.[outcome]);
  }
  expect(metric("last_test_run_timestamp_seconds")! * 1000).toBe(Date.parse(status.tests.last_run!.completed_at));
  expect(metric("test_pass_ratio")).toBe(ratio(week.summary.tests!.pass_rate));
  expect(metric("flaky_tests")).toBe(week.summary.tests?.flaky_tests);
  expect(metric("coverage_ratio")).toBe(ratio(week.summary.tests!.coverage_percent));
  expect(metric("failing_services")).toBe(week.summary.tests?.failing_services);
  expect(metric("untested_services")).toBe(week.summary.tests?.untested_services);
  // Inventory, and when.
  for (const type of ["service", "pipeline", "table", "function"] as const) {
    expect([metric("inventory_items", { type }), last.inventory?.[type]]).toEqual([
      status.inventory[type],
      status.inventory[type],
    ]);
  }
  expect(metric("last_check_timestamp_seconds")! * 1000).toBe(Date.parse(trend.last_checked_at!));
  expect(metric("last_discovery_timestamp_seconds")! * 1000).toBe(Date.parse(status.inventory.last_discovered_at!));
});

test("the dashboard's lists add up to the numbers of status, and its charts are those of trends", async () => {
  const { status, quarter } = await loadReports(opened.store, now);
  const [issues, items] = [await opened.store.openIssues("main"), await opened.store.inventory()];
  const [runs, history] = [await opened.store.runs("main", 200), await loadHistory(opened.store, now, 91)];
  const facts = { tool, name: "shop", history, issues, items, runs, links: null, commit: null, problems: [] };
  const page = toDashboardDocument(facts);
  expect(page.status).toEqual(status);
  expect(page.trends.weeks).toEqual(quarter);
  for (const severity of ["critical", "warning", "info"] as const) {
    expect(page.issues.filter((issue) => issue.severity === severity)).toHaveLength(status.breaking.open[severity]);
  }
  for (const { standard, total } of status.breaking.standards) {
    expect(page.issues.filter((issue) => (issue.standard ?? issue.issue_type) === standard)).toHaveLength(total);
  }
  for (const type of ["service", "pipeline", "table", "function"] as const) {
    expect(page.items.filter(({ item_type }) => item_type === type)).toHaveLength(status.inventory[type]);
  }
  const newest = page.runs.find(({ run_type }) => run_type === "service" || run_type === "full");
  const { passed, failed, skipped } = status.tests.last_run!;
  expect(newest).toMatchObject({ passed, failed, skipped });
  expect(page.trends.days.periods.at(-1)?.open).toEqual(quarter.periods.at(-1)?.open);
});

test("weeks are the sums of their days, and what is kept reads the same when the rest is pruned", async () => {
  const [days, weeks] = [await trendsOf(91, "day"), await trendsOf(91, "week")];
  const [, second] = weeks.periods;
  const inSecond = days.periods.filter(({ from }) => from >= second!.from && from <= second!.until);
  expect(inSecond).toHaveLength(7);
  for (const key of ["new", "first_found", "fixed", "file_deleted", "rule_changed", "suppressed", "ignored"] as const) {
    expect(inSecond.reduce((sum, one) => sum + (one[key] ?? 0), 0)).toBe(second![key]);
  }
  expect(inSecond.at(-1)!.open).toEqual(second!.open);

  const kept = days.periods[40]!.from;
  const request = {
    keep_since: kept,
    keep_branches_since: kept,
    kept_branches: ["main"],
    limit: 50_000,
    dry_run: false,
  };
  while (!(await opened.store.prune(request)).done);
  const after = await trendsOf(91, "day");
  expect(after.periods.slice(40)).toEqual(days.periods.slice(40));
  // Standards that were changed before are known still.
  expect(after.kept_since).toBe(kept);
  for (const { open, new: found, fixed, age, tests } of after.periods.slice(0, 40))
    expect({ open, found, fixed, age, tests }).toEqual({
      open: null,
      found: null,
      fixed: null,
      age: null,
      tests: null,
    });
}, 120_000);
