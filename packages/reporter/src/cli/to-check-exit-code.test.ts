import { describe, expect, it } from "vitest";

import type { Issue } from "../documents/issues-document.js";
import { toSummary } from "../documents/to-summary.js";
import type { IssueRecord } from "../store/store.js";
import { toCheckExitCode } from "./to-check-exit-code.js";

type Found = Pick<Issue, "severity" | "is_new" | "issue_type" | "path">;

const newOnly = { newOnly: true };
const update = { updateBaseline: true };

function exitCode(issues: readonly Found[], options: object, unchecked: readonly string[] = []): number {
  const counts = { resolved: 0, files: 1, suppressed: 0 };
  const document = { summary: toSummary(issues, counts), issues: issues as readonly Issue[] };
  return toCheckExitCode(document, { found: issues as unknown as readonly IssueRecord[], unchecked }, options);
}

function found(severity: Found["severity"], is_new: boolean, issue_type = "continuous/naming"): Found {
  return { severity, is_new, issue_type, path: "a.ts" };
}

describe("toCheckExitCode", () => {
  it.each([
    ["nothing", [], {}, 0],
    ["a warning", [found("warning", true)], {}, 0],
    ["a critical issue, new or not", [found("critical", false)], {}, 1],
    ["a known critical issue, with --new-only", [found("critical", false)], newOnly, 0],
    ["a new warning, with --new-only", [found("warning", true)], newOnly, 1],
    ["a new info, with --new-only", [found("info", true)], newOnly, 0],
    ["what is taken into a baseline", [found("critical", true)], update, 0],
    ["what is not, since it may only become smaller", [found("critical", true)], { ...update, ...newOnly }, 1],
  ] as const)("of %s", (_, issues, options, code) => {
    expect(exitCode(issues, options)).toBe(code);
  });

  it("fails for a file that could not be checked, unless that is a known issue", () => {
    const parseError = found("critical", false, "continuous/parse-error");
    expect(exitCode([], {}, ["a.ts"])).toBe(1);
    expect(exitCode([], newOnly, ["a.ts"])).toBe(1);
    expect(exitCode([], update, ["a.ts"])).toBe(1);
    expect(exitCode([parseError], newOnly, ["a.ts"])).toBe(0);
    expect(exitCode([parseError], newOnly, ["a.ts", "b.ts"])).toBe(1);
    expect(exitCode([{ ...parseError, is_new: true }], newOnly, ["a.ts"])).toBe(1);
  });
});
