import { dirname, resolve } from "node:path";

import { isServiceFile, type ServiceCatalog } from "@continuous/source";
import { listSourceFiles, loadServiceCatalog } from "@continuous/source/load";
import { ConfigurationError, findRoot, loadStandards, type CompiledStandards } from "@continuous/standards";
import * as parser from "@typescript-eslint/parser";
import type { TSESLint } from "@typescript-eslint/utils";

import { plugin } from "../plugin.js";
import { loadGitIgnored } from "./load-git-ignored.js";
import { toFlatConfig } from "./to-flat-config.js";

/** Rules that ask what other files hold. */
const rulesWithFactsOfOtherFiles = new Set([
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
  return toFlatConfig({
    standards: loaded.standards,
    root,
    plugin,
    parser,
    gitIgnored: loadGitIgnored(root),
    ...(needsFactsOfOtherFiles(loaded.standards) ? { services: loadServices(root, loaded.standards) } : {}),
  });
}

function needsFactsOfOtherFiles(standards: CompiledStandards): boolean {
  return standards.standards.some((standard) => standard.rules.some((rule) => rulesWithFactsOfOtherFiles.has(rule.id)));
}

/** A module that cannot be read or parsed is left out here: whoever lints it says so. */
function loadServices(root: string, standards: CompiledStandards): ServiceCatalog {
  const live = listSourceFiles({ root }).files.map((file) => file.path);
  const paths = live.filter((path) => isServiceFile(path, standards.services));
  return loadServiceCatalog({ root, paths, live }).catalog;
}
