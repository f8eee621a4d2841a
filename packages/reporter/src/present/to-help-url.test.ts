import { expect, test } from "vitest";

import { toHelpUrl } from "./to-help-url.js";

test("our rules have a page each", () => {
  expect(toHelpUrl("continuous/singleton-pattern")).toBe(
    "https://github.com/continuous-standards/continuous/blob/main/docs/rules/singleton-pattern.md",
  );
});

test("other rules, and what is no rule, have none of ours", () => {
  expect(toHelpUrl("no-undef")).toBeUndefined();
  expect(toHelpUrl("continuous/../../evil")).toBeUndefined();
});
