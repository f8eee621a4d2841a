import { foldMigrations } from "@continuous/postgres";
import { expect } from "vitest";

import type { Oracle } from "./open-oracle.js";
import { summarise } from "./summary.js";

/** Fails unless the fold refuses what Postgres refuses, and leaves what Postgres leaves. */
export async function expectSame(oracle: Oracle, statements: readonly string[]): Promise<void> {
  const { failures, summary } = await oracle.ask(statements);
  const catalog = foldMigrations([
    { path: "history.sql", text: statements.map((statement) => `${statement};`).join("\n") },
  ]);
  const refused = new Map(catalog.problems.map(({ where, message }) => [(where.line ?? 0) - 1, message]));
  const describe = (list: ReadonlyMap<number, string>, other: ReadonlyMap<number, string>): string[] =>
    [...list]
      .filter(([index]) => !other.has(index))
      .map(([index, message]) => `${statements[index] ?? ""} -- ${message}`);
  expect({
    refusedByPostgresAlone: describe(failures, refused),
    refusedByFoldAlone: describe(refused, failures),
    ...summarise(catalog),
  }).toEqual({ refusedByPostgresAlone: [], refusedByFoldAlone: [], ...summary });
}
