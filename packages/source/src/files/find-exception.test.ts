import { expect, test } from "vitest";

import { findException } from "./find-exception.js";

const byItem = { items: ["MailService", "AuthService (packages/web)"], paths: [] };
const byPath = { items: [], paths: ["packages/legacy/**", "src/[[]id[]]/*.ts"] };

test("covers an item by any of its names", () => {
  expect(findException([byPath, byItem], ["AuthService", "AuthService (packages/web)"], "a.ts")).toBe(byItem);
  expect(findException([byPath, byItem], ["AuthService"], "a.ts")).toBeUndefined();
});

test("covers a path by its globs, dot folders too", () => {
  expect(findException([byItem, byPath], [], "packages/legacy/.config/a.ts")).toBe(byPath);
  expect(findException([byItem, byPath], [], "src/[id]/a.ts")).toBe(byPath);
  expect(findException([byItem, byPath], [], "packages/web/a.ts")).toBeUndefined();
});

test("the first of several counts", () => {
  const first = { items: ["MailService"], paths: [] };
  expect(findException([first, byItem], ["MailService"], "packages/legacy/a.ts")).toBe(first);
});
