import { describe, expect, test } from "vitest";

import { factsOf } from "../../../tests/documents/status.js";
import { check, issues, rulesSince, run } from "../../../tests/queries/history.js";
import { toStatusDocument } from "../../documents/to-status-document.js";
import { toStatusAnswers } from "./to-status-answers.js";

function answers(history: Parameters<typeof factsOf>[0]): readonly (string | undefined)[] {
  return toStatusAnswers(toStatusDocument(factsOf(history))).map(({ answer }) => answer);
}

describe("do our tests run?", () => {
  test.each([
    [{ passed: 3 }, "Yes: 3 passed, 0 failed, 0 skipped (service run, 1 hour ago)."],
    [{ passed: 3, failed: 1 }, "No: 3 passed, 1 failed, 0 skipped (service run, 1 hour ago)."],
    [{ skipped: 4 }, "No test ran: 0 passed, 0 failed, 4 skipped (service run, 1 hour ago)."],
  ])("%j", (counts, answer) => {
    expect(answers({ runs: [run("service", "2026-03-31T11:00:00.000Z", counts)] })[1]).toBe(answer);
  });

  test("nobody knows before the first run", () => {
    expect(answers({})[1]).toBe("Nobody knows: no test run is recorded yet. Run `test all`.");
  });
});

describe("what is breaking most?", () => {
  test("nothing, as of the last check", () => {
    expect(answers({ runs: [check("2026-03-30T12:00:00.000Z")] })[2]).toBe(
      "Nothing: no issue is open, as of the check 1 day ago.",
    );
  });
});

test("what people set aside is told", () => {
  const set_aside = [
    { standard: "services.naming", decision: "false_positive", count: 1 },
    { standard: "services.naming", decision: "ignored", count: 1 },
  ] as const;
  const { answer, details } = toStatusAnswers(toStatusDocument(factsOf({ set_aside })))[2]!;
  expect(answer).toBe(
    "Nobody knows: no check is recorded yet. Run `check standards`. People set aside 2: 1 ignored, 1 false positive.",
  );
  expect(details).toEqual([{ title: "False positives by standard", rows: [["services.naming", "1 false positive"]] }]);
});

describe("is it getting better?", () => {
  const longAgo = "2026-03-20T12:00:00.000Z";
  const yesterday = "2026-03-30T12:00:00.000Z";
  const runs = [check(longAgo)];

  test.each([
    [
      "Yes: 2 open now, 3 open 7 days ago.",
      [issues(longAgo, { count: 2 }), issues(longAgo, { resolved_at: yesterday })],
    ],
    ["It stays the same: 2 open now, 2 open 7 days ago.", [issues(longAgo, { count: 2 })]],
    ["No: 2 open now, 1 open 7 days ago.", [issues(longAgo), issues(yesterday)]],
  ])("%s", (answer, given) => {
    expect(answers({ runs, issues: given })[3]).toContain(answer);
  });

  test("without a check in the last week", () => {
    expect(answers({ runs, issues: [issues(longAgo)] })[3]).toBe(
      "It stays the same: 1 open now, 1 open 7 days ago. No check in the last 7 days.",
    );
  });

  test("it does not get better by what is gone without being fixed", () => {
    const closed = (resolution: string) => issues(longAgo, { resolved_at: yesterday, resolution });
    const given = [issues(longAgo, { count: 2 }), closed("fixed"), closed("file_deleted"), closed("ignored")];
    expect(answers({ runs: [...runs, check(yesterday)], issues: given })[3]).toBe(
      "Yes: 2 open now, 5 open 7 days ago (2 closed without being fixed, which does not count). In the last 7 days: 0 new, 2 resolved, 1 of them fixed.",
    );
    expect(
      answers({ runs: [...runs, check(yesterday)], issues: given.filter((one) => one.resolution !== "fixed") })[3],
    ).toBe(
      "It stays the same: 2 open now, 4 open 7 days ago (2 closed without being fixed, which does not count). In the last 7 days: 0 new, 1 resolved, 0 of them fixed.",
    );
  });

  test("it does not get worse by a standard that is new", () => {
    const rules = [rulesSince(longAgo, { a: "1" }), rulesSince(yesterday, { a: "1", b: "1" })];
    const given = [issues(longAgo, { issue_type: "a" }), issues(yesterday, { issue_type: "b", count: 5 })];
    expect(answers({ runs: [...runs, check(yesterday)], rules, issues: given })[3]).toBe(
      "It stays the same: 6 open now, 1 open 7 days ago (5 found by standards that are new or changed, which does not count). In the last 7 days: 5 new, 0 resolved.",
    );
  });

  test("too early to tell in the first week, where everything counts as new", () => {
    const time = "2026-03-29T12:00:00.000Z";
    expect(answers({ runs: [check(time)], issues: [issues(time, { count: 2 })] })[3]).toBe(
      "Too early to tell: the first check was 2 days ago. 2 open now. In the last 7 days: 2 new, 0 resolved; to the first check everything is new.",
    );
  });

  test("what was open a week ago is forgotten", () => {
    const given = { kept_since: Date.parse(yesterday), runs: [...runs, check("2026-03-31T10:00:00.000Z")] };
    expect(answers({ ...given, issues: [issues(longAgo)] })[3]).toBe(
      "Too early to tell: what was more than 1 day ago is pruned. 1 open now. No check in the last 7 days.",
    );
  });

  test("open issues without a check", () => {
    expect(answers({ issues: [issues(yesterday, { count: 2 })] })[3]).toBe(
      "Too early to tell: no check is recorded yet. 2 open now. No check in the last 7 days.",
    );
  });
});
