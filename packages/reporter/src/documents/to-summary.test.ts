import { expect, test } from "vitest";

import { toSummary } from "./to-summary.js";

test("issues are counted by severity, and how many are new", () => {
  const issues = [
    { severity: "critical", is_new: true },
    { severity: "warning", is_new: false },
    { severity: "warning", is_new: true },
    { severity: "info", is_new: false },
  ] as const;
  expect(toSummary(issues, { resolved: 7, files: 8, suppressed: 9 })).toEqual({
    critical: 1,
    warning: 2,
    info: 1,
    new: 2,
    resolved: 7,
    fixed: 7,
    files: 8,
    suppressed: 9,
    set_aside: 0,
  });
});

test("no issue counts nothing", () => {
  expect(toSummary([], { resolved: 0, files: 0, suppressed: 0 })).toEqual({
    critical: 0,
    warning: 0,
    info: 0,
    new: 0,
    resolved: 0,
    fixed: 0,
    files: 0,
    suppressed: 0,
    set_aside: 0,
  });
});
