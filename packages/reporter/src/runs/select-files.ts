import { existsSync } from "node:fs";
import { relative, resolve } from "node:path";

import { databaseExtensions } from "@continuous/database";
import { sourceExtensions } from "@continuous/source";
import { listFilesSince, listSourceFiles, listStagedFiles, type SourceTree } from "@continuous/source/load";
import type { Problem } from "@continuous/standards";

import type { RunShard } from "../store/store.js";
import { toShard } from "./to-shard.js";

/** What a run looks at. */
export type Selection =
  | { readonly kind: "all" }
  /** Files and folders, absolute or relative to `cwd`. */
  | { readonly kind: "paths"; readonly cwd: string; readonly paths: readonly string[] }
  | { readonly kind: "staged" }
  | { readonly kind: "since"; readonly ref: string };

export interface SelectedFiles {
  /** Live files that the run is about, code or not, sorted. */
  readonly paths: readonly string[];
  /** The repository's code, and what says more of its database: facts of other files come from them. */
  readonly tree: SourceTree;
  /** Files that git says are gone; a run over everything needs no git to know. */
  readonly deleted: readonly string[];
  /** Of which of several jobs these are the files; `null`: they are all. */
  readonly shard: RunShard | null;
  readonly problems: readonly Problem[];
}

export type SelectFilesResult =
  | { readonly ok: true; readonly selected: SelectedFiles }
  /** What was asked for does not exist: the run cannot be done. */
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Lists the live files of the repository, and of these the ones that a run looks at.
 *
 * @param shard - Of several jobs that share the files, the one that asks.
 */
export function selectFiles(root: string, selection: Selection, shard: RunShard | null = null): SelectFilesResult {
  const listed = listSourceFiles({ root, extensions: [...sourceExtensions, ...databaseExtensions] });
  const live = listed.files.map((file) => file.path);
  const select = (
    paths: readonly string[],
    { problems = [], deleted = [] }: Partial<Pick<SelectedFiles, "problems" | "deleted">> = {},
  ): SelectFilesResult => ({
    ok: true,
    selected: {
      paths: shard === null ? paths : paths.filter((path) => toShard(path, shard.count) === shard.index),
      tree: listed,
      deleted,
      shard,
      problems: [...listed.problems, ...problems],
    },
  });
  switch (selection.kind) {
    case "all":
      return select(live);
    case "paths": {
      const wanted = selection.paths.map((path) => toPath(root, resolve(selection.cwd, path)));
      const missing = wanted.filter((path) => !existsSync(resolve(root, path)));
      if (missing.length > 0) return { ok: false, problems: missing.map(toMissingProblem) };
      const reasons = new Map(listed.leftOut.map((entry) => [entry.path, entry]));
      const leftOut = wanted.flatMap((path) => {
        const entry = reasons.get(path);
        return entry === undefined ? [] : [toLeftOutProblem(path, entry.reason, entry.because)];
      });
      return select(
        live.filter((path) => wanted.some((folder) => isWithin(path, folder))),
        { problems: leftOut },
      );
    }
    case "staged":
    case "since": {
      const changed = selection.kind === "staged" ? listStagedFiles(root) : listFilesSince(root, selection.ref);
      if (!changed.ok) return { ok: false, problems: [changed.problem] };
      const names = new Set(changed.paths);
      return select(
        live.filter((path) => names.has(path)),
        { deleted: changed.deleted },
      );
    }
  }
}

function toPath(root: string, absolute: string): string {
  return relative(root, absolute).replaceAll("\\", "/");
}

function isWithin(path: string, folder: string): boolean {
  return folder === "" || path === folder || path.startsWith(`${folder}/`);
}

function toMissingProblem(path: string): Problem {
  return {
    code: "path-not-found",
    message: `There is no file or folder ${path}.`,
    hint: "Paths are taken from the working directory; quote patterns so that the shell expands them, not this command.",
    where: { path },
  };
}

function toLeftOutProblem(path: string, reason: string, because: string): Problem {
  return {
    code: "file-left-out",
    message: `${path} is not checked: it counts as ${reason} (${because}).`,
    hint: "Standards hold for live code alone.",
    where: { path },
  };
}
