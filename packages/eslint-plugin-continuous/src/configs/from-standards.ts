import { dirname, resolve } from "node:path";

import { databaseExtensions } from "@continuous/database";
import { isServiceFile, sourceExtensions, type ServiceCatalog } from "@continuous/source";
import { listSourceFiles, loadServiceCatalog, type SourceTree } from "@continuous/source/load";
import { ConfigurationError, findRoot, loadStandards, type CompiledStandards } from "@continuous/standards";
import * as parser from "@typescript-eslint/parser";
import type { TSESLint } from "@typescript-eslint/utils";

import { plugin } from "../plugin.js";
import { createDatabaseProvider } from "./create-database-provider.js";
import { loadGitIgnored } from "./load-git-ignored.js";
import { toFlatConfig } from "./to-flat-config.js";

/** Rules that ask what services other files hold. */
const rulesWithServices = new Set([
  "continuous/environment-detection",
  "continuous/service-naming",
  "continuous/singleton-pattern",
]);

/**
 * Flat config from a standards file.
 *
 * @param path - The file; without it, the nearest `standards.yaml` upward from the working directory, else the
 * recommended standards.
 * @throws ConfigurationError, with every mistake of the file at once.
 */
export function fromStandards(path?: string): TSESLint.FlatConfig.ConfigArray {
  const root = path === undefined ? findRoot(process.cwd()) : dirname(resolve(path));
  const today = new Date().toISOString().slice(0, 10);
  const loaded = loadStandards({ root, today, ...(path === undefined ? {} : { file: resolve(path) }) });
  if (!loaded.ok) throw new ConfigurationError(loaded.problems);
  const { standards } = loaded;
  const asksDatabase = standards.standards.some(({ id }) => id.startsWith("database."));
  const asksServices = standards.standards.some(({ rules }) => rules.some(({ id }) => rulesWithServices.has(id)));
  const tree = listSourceFiles({
    root,
    extensions: asksDatabase ? [...sourceExtensions, ...databaseExtensions] : sourceExtensions,
  });
  const now = (): number => performance.now();
  return toFlatConfig({
    standards,
    root,
    plugin,
    parser,
    gitIgnored: loadGitIgnored(root),
    ...(asksServices ? { services: loadServices(root, tree, standards) } : {}),
    ...(asksDatabase ? { database: createDatabaseProvider({ root, scope: standards.database, tree, now }) } : {}),
  });
}

/** A module that cannot be read or parsed is left out here: whoever lints it says so. */
function loadServices(root: string, { files }: SourceTree, standards: CompiledStandards): ServiceCatalog {
  const isModule = (path: string): boolean => sourceExtensions.some((extension) => path.endsWith(extension));
  const live = files.map(({ path }) => path).filter(isModule);
  const paths = live.filter((path) => isServiceFile(path, standards.services));
  return loadServiceCatalog({ root, paths, live }).catalog;
}
