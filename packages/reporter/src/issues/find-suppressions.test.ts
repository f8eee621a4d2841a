import { recommendedStandards, type CompiledException } from "@continuous/standards";
import { describe, expect, test } from "vitest";

import { anIssue } from "../../tests/store/records.js";
import { findExpiredExceptions } from "./find-expired-exceptions.js";
import { findUnexplainedSuppressions } from "./find-unexplained-suppressions.js";
import { textInRange } from "./text-in-range.js";
import { toFingerprint } from "./to-fingerprint.js";
import type { SuppressedIssue } from "./to-issues.js";

describe("a comment without a reason", () => {
  const silenced = (name: string, given: Partial<SuppressedIssue> & { path?: string; issue_type?: string } = {}) => {
    const { path = "a.ts", issue_type = "continuous/a", ...rest } = given;
    return { issue: anIssue(name, { path, issue_type }), by: "comment" as const, reason: "", ...rest };
  };
  const say = (...suppressed: readonly SuppressedIssue[]) =>
    findUnexplainedSuppressions(suppressed).map(({ path, description }) => `${path} ${description}`);

  test("is told once for each file and rule, with how much it silences", () => {
    const b = { issue_type: "continuous/b" };
    expect(say(silenced("1"), silenced("2"), silenced("3"), silenced("4", b), silenced("5", { path: "b.ts" }))).toEqual(
      [
        "a.ts A disable comment silences 3 findings of continuous/a and gives no reason.",
        "a.ts A disable comment silences a finding of continuous/b and gives no reason.",
        "b.ts A disable comment silences a finding of continuous/a and gives no reason.",
      ],
    );
  });

  test("is a warning at the first that it silences", () => {
    const [told, another] = findUnexplainedSuppressions([silenced("1"), silenced("2", { issue_type: "continuous/b" })]);
    const fingerprint = toFingerprint({
      ...{ issue_type: "continuous/unexplained-suppression", path: "a.ts", item_name: "AuthService" },
      ...{ flaggedText: "continuous/a", occurrence: 0 },
    });
    expect(told).toEqual({
      ...anIssue("1", { path: "a.ts" }),
      issue_type: "continuous/unexplained-suppression",
      severity: "warning",
      fingerprint,
      description: "A disable comment silences a finding of continuous/a and gives no reason.",
      suggested_fix: "Write the reason after `--` in the comment.",
    });
    expect(another?.fingerprint).not.toBe(fingerprint);
  });

  test("is none of those with a reason, and no exception", () => {
    expect(say(silenced("1", { reason: "known" }), silenced("2", { by: "exception" }))).toEqual([]);
  });
});

describe("an exception past its last day", () => {
  const exception = (given: Partial<CompiledException>): CompiledException => ({
    ...{ standard: "database.naming.tables", items: ["orders"], paths: ["db/**"], reason: "old" },
    ...{ until: "2026-01-31", line: 7 },
    ...given,
  });
  const find = (...expired: readonly CompiledException[]) =>
    findExpiredExceptions({ ...recommendedStandards(), expired }, "standards.yaml");

  test("is told at its place", () => {
    expect(find(exception({}))).toEqual([
      {
        fingerprint: toFingerprint({
          ...{ issue_type: "continuous/expired-exception", path: "standards.yaml", item_name: null },
          ...{ flaggedText: "database.naming.tables orders, db/**", occurrence: 0 },
        }),
        issue_type: "continuous/expired-exception",
        standard: "database.naming.tables",
        severity: "warning",
        item_type: null,
        item_name: null,
        path: "standards.yaml",
        line: 7,
        column: 1,
        end_line: 7,
        end_column: 1,
        description:
          "The exception of orders, db/** from database.naming.tables ended on 2026-01-31 and no longer counts.",
        suggested_fix: "Mend what it covered and remove it, or give it a later `until` and a reason that still holds.",
      },
    ]);
    expect(find(exception({ until: null }))[0]?.description).toContain("ended on an unknown day");
  });

  test("is told apart from others that say the same", () => {
    const prints = find(
      exception({}),
      exception({ items: ["carts"] }),
      exception({ line: 9 }),
      exception({ line: 11 }),
    );
    expect(new Set(prints.map(({ fingerprint }) => fingerprint)).size).toBe(4);
    const [, alone] = find(exception({ items: ["carts"] }), exception({}));
    expect(alone?.fingerprint).toBe(find(exception({}))[0]?.fingerprint);
    const [, other] = find(exception({ standard: "services.naming" }), exception({}));
    expect(other?.fingerprint).toBe(find(exception({}))[0]?.fingerprint);
    const [, elsewhere] = find(exception({ items: ["orders", "db/**"], paths: [] }), exception({}));
    expect(elsewhere?.fingerprint).toBe(find(exception({}))[0]?.fingerprint);
  });
});

test("the text of a range, its end left out", () => {
  const lines = ["one two", "three", "four five", "six"];
  expect(textInRange(lines, { line: 1, column: 5, endLine: 1, endColumn: 8 })).toBe("two");
  expect(textInRange(lines, { line: 1, column: 5, endLine: 3, endColumn: 5 })).toBe("two\nthree\nfour");
  expect(textInRange(lines, { line: 2, column: 1, endLine: 2, endColumn: 6 })).toBe("three");
});

test("a fingerprint is a UUID of what was found, however it is laid out", () => {
  const finding = { issue_type: "continuous/a", path: "a.ts", item_name: null, flaggedText: "f( a )", occurrence: 0 };
  expect(toFingerprint(finding)).toBe("ca4eb07b-9537-28c9-6071-0a76cfa2f3d0");
  expect(toFingerprint({ ...finding, flaggedText: "  f(\n\t a   )\n" })).toBe(toFingerprint(finding));
  expect(toFingerprint({ ...finding, item_name: "" })).toBe(toFingerprint(finding));
  const others = [
    { path: "b.ts" },
    { issue_type: "continuous/b" },
    { item_name: "a" },
    { flaggedText: "f(a)" },
    { occurrence: 1 },
  ];
  expect(new Set([finding, ...others.map((other) => ({ ...finding, ...other }))].map(toFingerprint)).size).toBe(6);
});
