import { expect, test } from "vitest";

import { factsOf, monthOfFacts } from "../../tests/documents/status.js";
import { check, issues, rulesSince, run } from "../../tests/queries/history.js";
import type { StatusTrend } from "./status-document.js";
import { toStatusDocument, type StatusFacts } from "./to-status-document.js";

const trendOf = (facts: StatusFacts): StatusTrend => toStatusDocument(facts).trend;

test("what was open on a day is what was found by then, and not closed yet", () => {
  expect(trendOf(monthOfFacts)).toEqual({
    first_checked_at: "2026-02-28T08:00:00.000Z",
    kept_since: null,
    last_checked_at: "2026-03-31T08:00:00.000Z",
    open_now: 3,
    open_7_days_ago: 5,
    open_30_days_ago: 12,
    new_last_7_days: 3,
    first_found_last_7_days: 0,
    resolved_last_7_days: 5,
    fixed_last_7_days: 5,
    set_aside_last_7_days: 0,
  });
});

test("a day before the first check has no answer", () => {
  const time = "2026-03-30T08:00:00.000Z";
  expect(trendOf(factsOf({ runs: [check(time)], issues: [issues(time, { count: 4 })] }))).toMatchObject({
    open_7_days_ago: null,
    open_30_days_ago: null,
    new_last_7_days: 4,
    first_found_last_7_days: 4,
  });
});

test("a check exactly 7 days ago is what was open 7 days ago, and not of the last 7 days", () => {
  const time = "2026-03-24T12:00:00.000Z";
  expect(trendOf(factsOf({ runs: [check(time)], issues: [issues(time, { count: 4 })] }))).toMatchObject({
    open_7_days_ago: 4,
    new_last_7_days: null,
  });
});

test("without a check in the last 7 days, what changed in them is unknown, not 0", () => {
  const time = "2026-03-01T12:00:00.000Z";
  expect(trendOf(factsOf({ runs: [check(time)], issues: [issues(time)] }))).toMatchObject({
    new_last_7_days: null,
    resolved_last_7_days: null,
    set_aside_last_7_days: 0,
  });
});

test("runs of tests find issues too, but that nothing is open only a check can tell", () => {
  const time = "2026-03-30T08:00:00.000Z";
  const runs = [run("full", time)];
  expect(trendOf(factsOf({ runs }))).toMatchObject({ first_checked_at: null, open_now: null, new_last_7_days: null });
  const failing = issues(time, { issue_type: "continuous/failing-test", standard: "continuous/failing-test" });
  expect(trendOf(factsOf({ runs, issues: [failing] }))).toMatchObject({ open_now: 1, new_last_7_days: 1 });
});

test("no open issue after a check is zero", () => {
  expect(trendOf(factsOf({ runs: [check("2026-03-30T08:00:00.000Z")] })).open_now).toBe(0);
});

test("what was fixed is told from what was closed for another reason, and from what people set aside", () => {
  const found = "2026-03-01T08:00:00.000Z";
  const closed = (resolution: string, day: string, count: number) =>
    issues(found, { resolution, resolved_at: `2026-03-${day}T08:00:00.000Z`, count });
  const facts = factsOf({
    runs: [check(found), check("2026-03-29T08:00:00.000Z")],
    issues: [
      closed("fixed", "29", 3),
      closed("file_deleted", "29", 2),
      closed("rule_changed", "29", 1),
      closed("ignored", "28", 1),
      closed("ignored", "20", 1),
      issues(found, { count: 6 }),
    ],
  });
  expect(trendOf(facts)).toMatchObject({
    open_now: 6,
    resolved_last_7_days: 6,
    fixed_last_7_days: 3,
    set_aside_last_7_days: 1,
  });
});

test("what is pruned is unknown, however much of it is left", () => {
  const facts = factsOf({
    kept_since: Date.parse("2026-03-25T00:00:00.000Z"),
    runs: [check("2026-03-20T08:00:00.000Z"), check("2026-03-30T08:00:00.000Z")],
    issues: [issues("2026-03-01T08:00:00.000Z"), issues("2026-03-26T08:00:00.000Z")],
  });
  expect(trendOf(facts)).toMatchObject({ open_now: 2, open_7_days_ago: null, new_last_7_days: null });
});

test("what a standard found that was switched on in between is told from what is new", () => {
  const [before, switched] = ["2026-03-01T08:00:00.000Z", "2026-03-30T08:00:00.000Z"];
  const facts = factsOf({
    runs: [check(before), check(switched)],
    rules: [
      rulesSince(before, { "continuous/singleton-pattern": "1" }),
      rulesSince(switched, { "continuous/singleton-pattern": "1", "continuous/naming": "1" }),
    ],
    issues: [issues(switched), issues(switched, { issue_type: "continuous/naming", count: 40 })],
  });
  expect(trendOf(facts)).toMatchObject({ new_last_7_days: 41, first_found_last_7_days: 40 });
});
