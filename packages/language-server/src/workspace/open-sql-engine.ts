import { databaseExtensions } from "@continuous/database";
import type { Engine, EngineInput } from "@continuous/engine";
import { createSqlEngine } from "@continuous/engine/sql";
import { sourceExtensions } from "@continuous/source";
import { listSourceFiles } from "@continuous/source/load";
import { recommendedStandards, type CompiledStandards } from "@continuous/standards";
import { createDatabaseProvider } from "eslint-plugin-continuous";

export interface SqlEngineRequest extends Pick<EngineInput, "root" | "standards" | "suppressions" | "budget" | "now"> {
  /** Where migrations and types are; `null`: they are found. */
  readonly scope: CompiledStandards["database"] | null;
}

export interface OpenedSqlEngine {
  readonly engine: Engine;
  /** Whether a file was there when the tree was looked through. Relative to the root, with `/`. */
  readonly holds: (path: string) => boolean;
}

/** Makes the engine for the migrations of a repository, which it reads from the disk; what is open in an editor goes before that. */
export function openSqlEngine({ scope, ...input }: SqlEngineRequest): OpenedSqlEngine {
  const { root, now } = input;
  const tree = listSourceFiles({ root, extensions: [...sourceExtensions, ...databaseExtensions] });
  const paths = new Set(tree.files.map(({ path }) => path));
  const database = createDatabaseProvider({ root, scope: scope ?? recommendedStandards().database, tree, now });
  return { engine: createSqlEngine({ ...input, database }), holds: (path) => paths.has(path) };
}
