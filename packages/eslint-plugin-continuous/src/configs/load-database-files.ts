import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";

import type { EdgeFunction, GeneratedTypes } from "@continuous/database";
import {
  loadCreatedNames,
  loadEdgeFunctions,
  loadGeneratedTypes,
  loadMigrations,
  loadTypesInUse,
  type MigrationFolder,
} from "@continuous/database/load";
import { sourceExtensions } from "@continuous/source";
import type { SourceTree } from "@continuous/source/load";
import type { CompiledStandards } from "@continuous/standards";

/** What a tree's files say of its database, as they were when they were read. */
export interface DatabaseFiles {
  readonly folders: readonly MigrationFolder[];
  readonly types: readonly GeneratedTypes[];
  readonly edgeFunctions: readonly EdgeFunction[];
  readonly createdNames: readonly string[];
  /** Differs as soon as one of the files that count does. */
  readonly stamp: string;
}

/**
 * Reads the migrations, generated types and edge functions of a tree. What cannot be read is passed over: `discover` and
 * `check health` say so.
 */
export function loadDatabaseFiles(
  root: string,
  tree: SourceTree,
  scope: CompiledStandards["database"],
  earlier: DatabaseFiles | undefined,
): DatabaseFiles {
  const live = tree.files.map(({ path }) => path);
  const generated = tree.leftOut.flatMap(({ path, reason }) =>
    reason === "generated" || reason === "declaration" ? [path] : [],
  );
  const sql = listSql(root, live, earlier?.folders ?? []);
  const { folders } = loadMigrations(root, sql, scope.migrations);
  const typeScript = [...live, ...generated].filter((path) => /\.[cm]?ts$/u.test(path));
  const types = loadGeneratedTypes(root, typeScript, scope.types).files;
  // What stands alone, unnamed in standards.yaml, may be left over from another project.
  const isTrusted = types.length === 0 || folders.length > 0 || scope.types !== null;
  const modules = live.filter((path) => sourceExtensions.some((extension) => path.endsWith(extension)));
  const loaded = {
    folders,
    types: isTrusted ? types : loadTypesInUse(root, types, modules),
    edgeFunctions: loadEdgeFunctions(root, live).functions,
    createdNames: loadCreatedNames(root, sql, folders),
  };
  return { ...loaded, stamp: stampOf(root, sql, loaded) };
}

/** The stamp that files read now would have, at the price of asking the disk for their times. */
export function findStamp(root: string, tree: SourceTree, files: DatabaseFiles): string {
  const live = tree.files.map(({ path }) => path);
  return stampOf(root, listSql(root, live, files.folders), files);
}

/** The tree's SQL, with what has since been put into the folders of migrations, or taken out. */
function listSql(root: string, live: readonly string[], folders: readonly MigrationFolder[]): readonly string[] {
  const elsewhere = live.filter(
    (path) => path.endsWith(".sql") && !folders.some(({ folder }) => path.startsWith(`${folder}/`)),
  );
  const inFolders = folders.flatMap(({ folder }) =>
    readFolder(join(root, folder))
      .filter((name) => name.endsWith(".sql"))
      .map((name) => `${folder}/${name}`),
  );
  return [...elsewhere, ...inFolders];
}

function readFolder(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => name.replaceAll("\\", "/"));
  } catch {
    return []; // Gone: nothing is in it.
  }
}

function stampOf(
  root: string,
  sql: readonly string[],
  { folders, types }: Pick<DatabaseFiles, "folders" | "types">,
): string {
  const inFolders = sql.filter((path) => folders.some(({ folder }) => path.startsWith(`${folder}/`)));
  return [...inFolders, ...types.map(({ path }) => path)]
    .map((path) => {
      const stat = statSync(join(root, path), { throwIfNoEntry: false });
      return `${path} ${String(stat?.mtimeMs)} ${String(stat?.size)}`;
    })
    .join("\n");
}
