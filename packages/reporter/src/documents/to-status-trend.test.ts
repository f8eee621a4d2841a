import { expect, test } from "vitest";

import { check, emptyFacts, monthOfFacts, run, storedIssue } from "../../tests/documents/status.js";
import { toStatusTrend } from "./to-status-trend.js";

const now = emptyFacts.now;

test("what was open on a day is what the last check before it left open", () => {
  expect(toStatusTrend(monthOfFacts.runs, 3, now)).toEqual({
    first_checked_at: "2026-02-28T08:00:00.000Z",
    last_checked_at: "2026-03-31T08:00:00.000Z",
    open_now: 3,
    open_7_days_ago: 5,
    open_30_days_ago: 12,
    new_last_7_days: 3,
    resolved_last_7_days: 5,
    fixed_last_7_days: 5,
    set_aside_last_7_days: 0,
  });
});

test("a day before the first check has no answer", () => {
  const runs = [check("2026-03-30T08:00:00.000Z", { new: 4, resolved: 0, open: 4 })];
  expect(toStatusTrend(runs, 4, now)).toMatchObject({
    open_7_days_ago: null,
    open_30_days_ago: null,
    new_last_7_days: 4,
  });
});

test("a check exactly 7 days ago is what was open 7 days ago, and not of the last 7 days", () => {
  const runs = [check("2026-03-24T12:00:00.000Z", { new: 4, resolved: 0, open: 4 })];
  expect(toStatusTrend(runs, 4, now)).toMatchObject({ open_7_days_ago: 4, new_last_7_days: null });
});

test("without a check in the last 7 days, what changed in them is unknown, not 0", () => {
  const runs = [check("2026-03-01T12:00:00.000Z", { new: 4, resolved: 0, open: 4 })];
  expect(toStatusTrend(runs, 4, now)).toMatchObject({ new_last_7_days: null, resolved_last_7_days: null });
});

test("runs that say nothing of open issues are passed over", () => {
  const runs = [
    run("standards", "2026-03-30T08:00:00.000Z", { results: { summary: { new: "4" } } }),
    run("standards", "2026-03-30T08:00:00.000Z", { results: { summary: null } }),
    run("standards", null, { results: { summary: { new: 1, resolved: 1, open: 1 } } }),
    run("full", "2026-03-30T08:00:00.000Z", { results: { summary: { new: 1, resolved: 1, open: 1 } } }),
  ];
  expect(toStatusTrend(runs, 0, now)).toEqual({
    first_checked_at: null,
    last_checked_at: null,
    open_now: null,
    open_7_days_ago: null,
    open_30_days_ago: null,
    new_last_7_days: null,
    resolved_last_7_days: null,
    fixed_last_7_days: null,
    set_aside_last_7_days: null,
  });
});

test("no open issue after a check is zero", () => {
  const runs = [check("2026-03-30T08:00:00.000Z", { new: 0, resolved: 0, open: 0 })];
  expect(toStatusTrend(runs, 0, now).open_now).toBe(0);
});

test("what was fixed is told from what was closed for another reason, and from what people set aside this week", () => {
  const runs = [
    run("standards", "2026-03-30T08:00:00.000Z", { results: { summary: { new: 0, resolved: 4, fixed: 1, open: 6 } } }),
    run("standards", "2026-03-29T08:00:00.000Z", { results: { summary: { new: 0, resolved: 2, open: 10 } } }),
  ];
  const setAside = [
    storedIssue({ resolution: "ignored", resolved_at: "2026-03-28T08:00:00.000Z" }),
    storedIssue({ resolution: "ignored", resolved_at: "2026-03-20T08:00:00.000Z" }),
  ];
  expect(toStatusTrend(runs, 6, now, setAside)).toMatchObject({
    resolved_last_7_days: 6,
    fixed_last_7_days: 3,
    set_aside_last_7_days: 1,
  });
});
