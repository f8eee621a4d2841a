import type { KnownDatabase } from "@continuous/database";
import { expect, expectTypeOf, test } from "vitest";

import type { EditorSnapshot } from "./editor-snapshot.js";
import { parseSnapshot } from "./parse-snapshot.js";

const snapshot: EditorSnapshot = {
  schemaVersion: 1,
  tool: { name: "continuous", version: "1.2.3" },
  root: ".",
  standards: {
    source: "standards.yaml",
    hash: "abc",
    rules: [{ id: "continuous/error-handling", standard: "services.error_handling", severity: "warning", options: {} }],
  },
  inventory: {
    as_of: "2026-11-22T10:00:00.000Z",
    items: [
      {
        item_type: "service",
        item_name: "mailService",
        item_path: "services/mail-service.ts",
        line: 3,
        exports: [{ name: "mailService", line: 3, column: 14 }],
        metadata: { kind: "object" },
      },
    ],
    database: null,
  },
  issues: null,
  tests: null,
  coverage: null,
};

test("what is written is what is read", () => {
  expect(parseSnapshot(JSON.stringify(snapshot))).toEqual({ ok: true, snapshot });
});

test("what a later version adds is no trouble; what it changes is", () => {
  expect(parseSnapshot(JSON.stringify({ ...snapshot, extra: 1 })).ok).toBe(true);
  expect(parseSnapshot(JSON.stringify({ ...snapshot, schemaVersion: 2 }))).toEqual({
    ok: false,
    reason: "it is not what this version writes: ✖ Invalid input: expected 1\n  → at schemaVersion",
  });
});

test("a file cut short says so", () => {
  const parsed = parseSnapshot(JSON.stringify(snapshot).slice(0, 40));
  expect(parsed).toMatchObject({ ok: false, reason: expect.stringMatching(/^it is no JSON: /u) as string });
});

// `tsc` is what can fail here: the database's own type and the snapshot's are one definition, said twice.
test("the database in it is a known database", () => {
  type Database = NonNullable<NonNullable<EditorSnapshot["inventory"]>["database"]>;
  expectTypeOf<Database>().toEqualTypeOf<KnownDatabase>();
});
