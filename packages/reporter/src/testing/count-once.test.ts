import { expect, test } from "vitest";

import { countOnce } from "./count-once.js";

const toCase = (file: string | null, name: string, status: "passed" | "failed" = "passed") => ({
  ...{ file, name, status, duration: 1, error: null },
});
const toOutcome = (folder: string, cases: readonly ReturnType<typeof toCase>[], broken: readonly string[] = []) => ({
  suite: { name: folder, folder, package: null, runners: ["vitest" as const], script: "test", command: [] },
  cases,
  broken: broken.map((file) => ({ file, error: "no" })),
});

test("a test that the root runs and its package too counts once, for the package", () => {
  const file = "packages/shop/a.test.ts";
  const [root, shop] = countOnce([
    toOutcome(
      "",
      [toCase(file, "adds"), toCase("own.test.ts", "adds"), toCase(null, "adds")],
      ["packages/shop/b.test.ts"],
    ),
    toOutcome("packages/shop", [toCase(file, "adds")], ["packages/shop/b.test.ts"]),
  ]);
  expect(root?.cases.map((one) => one.file)).toEqual(["own.test.ts", null]);
  expect(root?.broken).toEqual([]);
  expect(shop?.cases.length).toBe(1);
});

test("what ends otherwise at the root is told there", () => {
  const file = "packages/shop/a.test.ts";
  const [root] = countOnce([
    toOutcome("", [toCase(file, "adds", "failed")]),
    toOutcome("packages/shop", [toCase(file, "adds")]),
  ]);
  expect(root?.cases.length).toBe(1);
});
