import { createHash } from "node:crypto";

import { toKnownDatabase, type KnownDatabase } from "@continuous/database";
import type { MigrationFolder } from "@continuous/database/load";
import { createMigrationFold, type SchemaCatalog } from "@continuous/postgres";
import type { SourceTree } from "@continuous/source/load";
import type { CompiledStandards } from "@continuous/standards";

import type { DatabaseProvider } from "../database-provider.js";
import { findStamp, loadDatabaseFiles, type DatabaseFiles } from "./load-database-files.js";

export interface DatabaseProviderRequest {
  /** Absolute. */
  readonly root: string;
  readonly scope: CompiledStandards["database"];
  /** The tree's files, of any kind. */
  readonly tree: SourceTree;
  /** Milliseconds, from any beginning. */
  readonly now: () => number;
}

/** Looking whether files changed may take this part of the time that passes; the rest is lint. */
const shareOfLooking = 0.05;

/**
 * Answers rules from a tree's migrations, generated types and edge functions. Nothing is read before the first question. In a
 * process that goes on, as an editor's does, what changed on disk is seen, and only what comes after it is worked out again.
 */
export function createDatabaseProvider({ root, scope, tree, now }: DatabaseProviderRequest): DatabaseProvider {
  let files: DatabaseFiles | undefined;
  let known: { readonly of: DatabaseFiles; readonly database: KnownDatabase | null } | undefined;
  let lookAgainAt = 0;
  const foldOf = createFolds();

  const isCurrent = (earlier: DatabaseFiles): boolean => findStamp(root, tree, earlier) === earlier.stamp;

  function load(): DatabaseFiles {
    const start = now();
    if (files !== undefined && start < lookAgainAt) return files;
    if (files === undefined || !isCurrent(files)) files = loadDatabaseFiles(root, tree, scope, files);
    lookAgainAt = now() + (now() - start) / shareOfLooking;
    return files;
  }

  return {
    get key() {
      const { folders, types, edgeFunctions, createdNames } = load();
      return createHash("sha256")
        .update(JSON.stringify([folders, types, edgeFunctions, createdNames]))
        .digest("hex");
    },
    migrationFolders: () => load().folders.map(({ folder }) => folder),
    known() {
      const current = load();
      if (known?.of !== current) {
        const catalogs = current.folders.map((folder) => foldOf(folder, folder.files));
        known = { of: current, database: toKnownDatabase({ ...current, catalogs }) };
      }
      return known.database;
    },
    schemaAt(path, text) {
      for (const folder of load().folders) {
        const index = folder.files.findIndex((file) => file.path === path);
        const file = folder.files[index];
        if (file === undefined) continue;
        return foldOf(folder, file.text === text ? folder.files : folder.files.with(index, { path, text }));
      }
      return null;
    },
  };
}

/** One fold for each folder. The files of a folder are mostly the same objects as the last time. */
function createFolds(): (folder: MigrationFolder, files: MigrationFolder["files"]) => SchemaCatalog {
  const folds = new Map<string, ReturnType<typeof createMigrationFold>>();
  return ({ folder }, files) => {
    const fold = folds.get(folder) ?? createMigrationFold();
    folds.set(folder, fold);
    return fold.fold(files);
  };
}
