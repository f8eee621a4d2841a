import fc from "fast-check";
import { expect, test } from "vitest";

import { createMigrationFold, foldMigrations, type MigrationFile } from "../src/index.js";
import { history } from "./oracle/ddl-arbitrary.js";

/** Some statements of a history to a file. */
const migrations = history(40).map((statements) =>
  Array.from({ length: Math.ceil(statements.length / 5) }, (_, index) => ({
    path: `${String(index)}.sql`,
    text: statements.slice(5 * index, 5 * index + 5).join(";\n"),
  })),
);

/** Files as an editor changes them: one is written anew, gone, or put in between. */
const edits = fc.array(
  fc.record({
    at: fc.nat(8),
    kind: fc.constantFrom("change" as const, "remove" as const, "insert" as const),
    text: history(6).map((statements) => statements.slice(-6).join(";\n")),
  }),
  { minLength: 1, maxLength: 4 },
);

test("after any edits a fold says what a new one says", { timeout: 300_000 }, () => {
  fc.assert(
    fc.property(migrations, edits, (first, changes) => {
      const kept = createMigrationFold();
      let files: readonly MigrationFile[] = first;
      expect(kept.fold(files)).toEqual(foldMigrations(files));
      for (const { at, kind, text } of changes) {
        const changed = { path: `${String(at)}.sql`, text };
        if (kind === "insert") files = files.toSpliced(at, 0, { ...changed, path: `${String(at)}b.sql` });
        else files = files.toSpliced(at, 1, ...(kind === "change" ? [changed] : []));
        expect(kept.fold(files)).toEqual(foldMigrations(files));
      }
    }),
    { numRuns: 100, seed: 20261123 },
  );
});

test("nothing changed: the same catalog, and nothing is gone through", () => {
  const kept = createMigrationFold();
  const files = [{ path: "1.sql", text: "create table orders (id uuid)" }];
  const first = kept.fold(files);
  const seen: string[] = [];
  expect(kept.fold(files, (path) => seen.push(path))).toBe(first);
  kept.fold([...files, { path: "2.sql", text: "drop table orders" }], (path) => seen.push(path));
  expect(seen).toEqual(["2.sql"]);
});
