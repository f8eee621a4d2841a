import type { MigrationFile } from "@continuous/postgres";
import { readSourceFile } from "@continuous/source/load";
import type { Problem } from "@continuous/standards";

import { findMigrationFolders } from "./find-migration-folders.js";
import { orderMigrations } from "./order-migrations.js";

/** Migrations that run as one, in the order in which they run. */
export interface MigrationFolder {
  /** Relative to the root. */
  readonly folder: string;
  readonly files: readonly MigrationFile[];
}

export interface LoadedMigrations {
  readonly folders: readonly MigrationFolder[];
  /** Files that cannot be read, and those that would not run. */
  readonly problems: readonly Problem[];
}

/**
 * Reads the migrations of a tree. What their SQL means is not asked here: that needs the SQL parser, and a tree without
 * migrations is to pay nothing for it.
 *
 * @param paths - Live `.sql` files, relative to the root.
 * @param globs - `database.migrations` of standards.yaml, or `null`: they are found.
 */
export function loadMigrations(
  root: string,
  paths: readonly string[],
  globs: readonly string[] | null,
): LoadedMigrations {
  const problems: Problem[] = [];
  const folders = findMigrationFolders(paths, globs).flatMap(({ folder, paths: members }) => {
    const order = orderMigrations(members);
    for (const { path, reason } of order.skipped) problems.push(toSkippedProblem(path, reason));
    const files = order.paths.flatMap((path) => {
      const read = readSourceFile(root, path);
      if (read.ok) return [{ path, text: read.text }];
      problems.push(read.problem);
      return [];
    });
    const foreign = isSupabase(folder) ? undefined : files.find(({ text }) => isOfOtherDialect(text));
    if (foreign === undefined) return [{ folder, files }];
    problems.push(toForeignProblem(folder, foreign.path));
    return [];
  });
  return { folders, problems };
}

/** What only MySQL or SQLite takes: names in backticks, and their ways to count rows. */
const otherDialect = /\bcreate\s+table\s+(?:if\s+not\s+exists\s+)?`|\bauto_?increment\b|\)\s*engine\s*=/iu;

const comment = /--[^\n]*|\/\*[^]*?\*\//gu;

function isOfOtherDialect(text: string): boolean {
  return otherDialect.test(text.replaceAll(comment, " "));
}

function isSupabase(folder: string): boolean {
  return /(?:^|\/)supabase\/migrations$/u.test(folder);
}

function toForeignProblem(folder: string, path: string): Problem {
  return {
    code: "migrations-not-postgres",
    message: `${folder} holds migrations of another database: ${path} is not Postgres' SQL.`,
    hint: "They are left out. If others are meant, name them as database.migrations in standards.yaml.",
    where: { path },
  };
}

function toSkippedProblem(path: string, reason: string): Problem {
  return {
    code: "migration-skipped",
    message: `${path} is no migration that would run: ${reason}`,
    hint: "Rename it to <timestamp>_<name>.sql if it is one, or move it out of the folder.",
    where: { path },
  };
}
