import { readSourceFile } from "@continuous/source/load";

import { findCreatedNames } from "./find-created-names.js";
import type { MigrationFolder } from "./load-migrations.js";

/**
 * The names of tables, views and functions that any SQL of a tree creates: scripts run by hand, dumps, another tool's migrations.
 * Whether it is ever run is not known, so what is among them may exist. A file that cannot be read is passed over: nothing
 * but silence depends on it.
 *
 * @param paths - Live `.sql` files, relative to the root.
 * @param folders - What is read already.
 */
export function loadCreatedNames(
  root: string,
  paths: readonly string[],
  folders: readonly MigrationFolder[],
): readonly string[] {
  const textOf = new Map(folders.flatMap(({ files }) => files.map(({ path, text }) => [path, text] as const)));
  const names = new Set<string>();
  for (const path of paths) {
    const text = textOf.get(path) ?? readText(root, path);
    for (const name of findCreatedNames(text)) names.add(name);
  }
  return [...names].sort();
}

function readText(root: string, path: string): string {
  const read = readSourceFile(root, path);
  return read.ok ? read.text : "";
}
