import { describe, expect, test } from "vitest";

import { toStatusDocument, type StatusFacts } from "../../documents/to-status-document.js";
import { check, emptyFacts, run, storedIssue } from "../../../tests/documents/status.js";
import { toStatusAnswers } from "./to-status-answers.js";

function answers(changes: Partial<StatusFacts>): readonly (string | undefined)[] {
  return toStatusAnswers(toStatusDocument({ ...emptyFacts, ...changes })).map(({ answer }) => answer);
}

describe("do our tests run?", () => {
  test.each([
    [{ passed: 3 }, "Yes: 3 passed, 0 failed, 0 skipped (service run, 1 hour ago)."],
    [{ passed: 3, failed: 1 }, "No: 3 passed, 1 failed, 0 skipped (service run, 1 hour ago)."],
    [{ skipped: 4 }, "No test ran: 0 passed, 0 failed, 4 skipped (service run, 1 hour ago)."],
  ])("%j", (counts, answer) => {
    expect(answers({ runs: [run("service", "2026-03-31T11:00:00.000Z", counts)] })[1]).toBe(answer);
  });
});

describe("what is breaking most?", () => {
  test("nothing, as of the last check", () => {
    const runs = [check("2026-03-30T12:00:00.000Z", { new: 0, resolved: 0, open: 0 })];
    expect(answers({ runs })[2]).toBe("Nothing: no issue is open, as of the check 1 day ago.");
  });
});

test("what people set aside is told", () => {
  const wrong = storedIssue({ resolution: "false_positive", standard: "services.naming" });
  const document = toStatusDocument({ ...emptyFacts, setAside: [wrong, { ...wrong, resolution: "ignored" }] });
  const { answer, details } = toStatusAnswers(document)[2]!;
  expect(answer).toBe(
    "Nobody knows: no check is recorded yet. Run `check standards`. People set aside 2: 1 ignored, 1 false positive.",
  );
  expect(details).toEqual([{ title: "False positives by standard", rows: [["services.naming", "1 false positive"]] }]);
});

describe("is it getting better?", () => {
  const weekAgo = (open: number) => check("2026-03-20T12:00:00.000Z", { new: open, resolved: 0, open });
  const issues = [storedIssue(), storedIssue()];

  test.each([
    [3, "Yes: 2 open now, 3 open 7 days ago. No check in the last 7 days."],
    [2, "It stays the same: 2 open now, 2 open 7 days ago. No check in the last 7 days."],
    [1, "No: 2 open now, 1 open 7 days ago. No check in the last 7 days."],
  ])("%i before", (before, answer) => {
    expect(answers({ runs: [weekAgo(before)], issues })[3]).toBe(answer);
  });

  test("it does not get better by what is gone without being fixed", () => {
    const summary = { new: 0, resolved: 3, fixed: 1, open: 2 };
    const runs = [weekAgo(5), run("standards", "2026-03-30T12:00:00.000Z", { results: { summary } })];
    const setAside = [storedIssue({ resolution: "ignored", resolved_at: "2026-03-30T13:00:00.000Z" })];
    expect(answers({ runs, issues, setAside })[3]).toBe(
      "It stays the same: 2 open now, 5 open 7 days ago (3 closed without being fixed, which does not count). In the last 7 days: 0 new, 3 resolved, 1 of them fixed.",
    );
  });

  test("too early to tell in the first week, where everything counts as new", () => {
    const runs = [check("2026-03-29T12:00:00.000Z", { new: 2, resolved: 0, open: 2 })];
    expect(answers({ runs, issues })[3]).toBe(
      "Too early to tell: the first check was 2 days ago. 2 open now. In the last 7 days: 2 new, 0 resolved; to the first check everything is new.",
    );
  });

  test("open issues without a check that counted them", () => {
    expect(answers({ issues })[3]).toBe(
      "Too early to tell: no check says what it left open. 2 open now. No check in the last 7 days.",
    );
  });
});
