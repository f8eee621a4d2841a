import type { SchemaCatalog } from "@continuous/postgres";
import { readSourceFile } from "@continuous/source/load";
import type { Problem } from "@continuous/standards";

import { findMentions, type Mentions } from "./find-mentions.js";
import { findMigrationFolders } from "./find-migration-folders.js";

export interface LoadedSchema {
  /** One for each folder of migrations. */
  readonly catalogs: readonly SchemaCatalog[];
  /** What statements name beside what they define. */
  readonly mentions: Mentions;
  readonly problems: readonly Problem[];
}

const nothing: LoadedSchema = { catalogs: [], mentions: new Map(), problems: [] };

/**
 * Reads the migrations of a tree and works out what they leave standing. A tree without migrations pays nothing for the SQL
 * parser.
 *
 * @param paths - Live `.sql` files, relative to the root.
 */
export async function loadSchema(
  root: string,
  paths: readonly string[],
  globs: readonly string[] | null,
): Promise<LoadedSchema> {
  const folders = findMigrationFolders(paths, globs);
  if (folders.length === 0) return nothing;
  const { foldMigrations, orderMigrations } = await import("@continuous/postgres");
  const catalogs: SchemaCatalog[] = [];
  const problems: Problem[] = [];
  const mentions = new Map<string, Set<string>>();
  for (const folder of folders) {
    const order = orderMigrations(folder.paths);
    for (const { path, reason } of order.skipped) problems.push(toSkippedProblem(path, reason));
    const files = order.paths.flatMap((path) => {
      const read = readSourceFile(root, path);
      if (read.ok) return [{ path, text: read.text }];
      problems.push(read.problem);
      return [];
    });
    const catalog = foldMigrations(files);
    catalogs.push(catalog);
    problems.push(...catalog.problems);
    for (const [name, found] of await findMentions(files, catalog)) {
      const known = mentions.get(name) ?? new Set();
      mentions.set(name, known);
      for (const path of found) known.add(path);
    }
  }
  return { catalogs, mentions, problems };
}

function toSkippedProblem(path: string, reason: string): Problem {
  return {
    code: "migration-skipped",
    message: `${path} is no migration that would run: ${reason}`,
    hint: "Rename it to <timestamp>_<name>.sql if it is one, or move it out of the folder.",
    where: { path },
  };
}
