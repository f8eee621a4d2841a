import { expect, test } from "vitest";

import { hostile } from "../../tests/documents/hostile.js";
import type { PruneDocument } from "../documents/prune-document.js";
import { renderPrune } from "./render-prune.js";

const pruned: PruneDocument = {
  schemaVersion: 1,
  tool: { name: "continuous", version: "0.0.0" },
  root: ".",
  dry_run: false,
  keep_since: "2025-10-19T12:00:00.000Z",
  keep_branches_since: "2026-10-24T12:00:00.000Z",
  deleted: { issues: 1, runs: 12, branches: ["a", "b"] },
  problems: [],
};

test("what was deleted is said", () => {
  expect(renderPrune("text", pruned)).toBe(
    "Deleted 1 closed issue and 12 runs from before 2025-10-19.\nForgot 2 branches on which nothing ran since 2026-10-24: a, b.\n",
  );
});

test("a rehearsal says what would be, and that nothing was", () => {
  const rehearsed = { ...pruned, dry_run: true, deleted: { issues: 0, runs: 0, branches: [] } };
  expect(renderPrune("text", rehearsed)).toBe(
    "Would delete 0 closed issues and 0 runs from before 2025-10-19.\nSomething ran on every branch since 2026-10-24.\nNothing was deleted (--dry-run).\n",
  );
});

test("names of branches inject nothing into a terminal", () => {
  const text = renderPrune("text", { ...pruned, deleted: { issues: 0, runs: 0, branches: [hostile] } });
  expect(text.split("\n")).toHaveLength(3);
  expect(text.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/u);
});
