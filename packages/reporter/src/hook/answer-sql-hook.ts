import { databaseExtensions } from "@continuous/database";
import { createSqlEngine } from "@continuous/engine/sql";
import { sourceExtensions } from "@continuous/source";
import { listSourceFiles } from "@continuous/source/load";
import { createDatabaseProvider } from "eslint-plugin-continuous";

import type { WrittenFile } from "./answer-hook.js";
import { findNewFindings } from "./find-new-findings.js";
import type { HookTexts } from "./load-hook-texts.js";
import { renderHookAnswer } from "./render-hook-answer.js";

/** Milliseconds that the rules may take. */
const budget = 2_000;

/**
 * What to tell an agent of a migration it wrote; `null`: nothing. All migrations are read, since each is judged by what stands
 * after the last one. A new one that is not on the disk yet is none: it is told of once it is written.
 */
export function answerSqlHook(
  { root, path, before, after }: WrittenFile,
  { standards, suppressions }: HookTexts,
  now: () => number,
): string | null {
  const tree = listSourceFiles({ root, extensions: [...sourceExtensions, ...databaseExtensions] });
  const database = createDatabaseProvider({ root, scope: standards.database, tree, now });
  const engine = createSqlEngine({ root, standards, suppressions, budget, now, database });
  const lint = (text: string) => engine.lint({ path: `${root}/${path}`, text })?.findings ?? [];
  const found = lint(after);
  const old = before === null || before === "" || found.length === 0 ? [] : lint(before);
  return renderHookAnswer(path, findNewFindings(old, found), null, standards);
}
