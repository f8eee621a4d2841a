import { createHash } from "node:crypto";
import { appendFileSync, existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { isServiceFile, sourceExtensions } from "@continuous/source";
import { listSourceFiles, loadServiceCatalog } from "@continuous/source/load";
import { compileStandards } from "@continuous/standards";
import * as parser from "@typescript-eslint/parser";
import { ESLint } from "eslint";
import { createDatabaseProvider, plugin, toFlatConfig } from "eslint-plugin-continuous";

import { identifyFindings, toIssues } from "../../packages/reporter/dist/workshop.js";

/** For volume: rules that find something in any code, by token, by statement and by function. */
const noise = {
  "no-magic-numbers": "warn",
  "no-ternary": "warn",
  "no-undefined": "warn",
  "no-console": "warn",
  "no-shadow": "warn",
  "no-await-in-loop": "warn",
  "no-negated-condition": "warn",
  "no-inline-comments": "warn",
  "max-lines-per-function": ["warn", 30],
  complexity: ["warn", 8],
};

const compiled = compileStandards(readFileSync(new URL("standards.yaml", import.meta.url), "utf8"), {
  path: "standards.yaml",
  today: "2026-01-01",
});
if (!compiled.ok) throw new Error(JSON.stringify(compiled.problems));
const { standards } = compiled;
/** Rules of others are recorded as if they were a standard. */
const withNoise = {
  ...standards,
  standards: [
    ...standards.standards,
    { id: "noise", severity: "info", rules: Object.keys(noise).map((id) => ({ id, severity: "info", options: {} })) },
  ],
};

/**
 * Lints texts of a tree with the whole plugin and a few noisy rules of ESLint, each text once.
 *
 * @param cache - A file that keeps what ESLint said for the next time, for work on the matcher.
 */
export function createLint(root, cache) {
  const known = new Map();
  const said = loadCache(cache);
  let eslint = open(root);
  return {
    /** Looks again at the files that rules ask about, where one of them changed. */
    refresh(paths) {
      if (paths.some((path) => path.endsWith(".sql") || isService(path))) eslint = open(root);
    },
    async lint(path, text) {
      const key = `${path}\0${text}`;
      if (!known.has(key)) known.set(key, await lintText(eslint, path, text));
      return known.get(key);
    },
  };

  async function lintText({ engine, catalog }, path, text) {
    const key = createHash("sha256").update(`${path}\0${text}`).digest("hex");
    if (!said.has(key)) {
      const [result] = await engine.lintText(text, { filePath: join(root, path), warnIgnored: false });
      const { messages = [], suppressedMessages = [] } = result ?? {};
      said.set(key, { messages, suppressedMessages });
      if (cache !== undefined) appendFileSync(cache, `${JSON.stringify([key, said.get(key)])}\n`);
    }
    const services = catalog.services.filter((service) => service.path === path);
    return identifyFindings({ path, text }, toIssues({ path, text, ...said.get(key), services }, withNoise)).issues;
  }
}

function loadCache(cache) {
  if (cache === undefined || !existsSync(cache)) return new Map();
  const lines = readFileSync(cache, "utf8").split("\n").slice(0, -1);
  return new Map(lines.map((line) => JSON.parse(line)));
}

/** Only real services: every module is one to the rules, but a catalog of all of them would be read anew at each commit. */
function isService(path) {
  return /service/iu.test(path) && isServiceFile(path, standards.services);
}

function open(root) {
  const tree = listSourceFiles({ root, extensions: [...sourceExtensions, ".sql", ".toml"] });
  const live = tree.files.map(({ path }) => path);
  const { catalog } = loadServiceCatalog({ root, paths: live.filter((path) => isService(path)), live });
  const database = createDatabaseProvider({ root, scope: standards.database, tree, now: () => performance.now() });
  const config = toFlatConfig({ standards, root, plugin, parser, services: catalog, database });
  const engine = new ESLint({
    cwd: root,
    overrideConfigFile: true,
    ignore: false,
    overrideConfig: [
      { linterOptions: { reportUnusedDisableDirectives: "off" } },
      { files: ["**/*.{ts,tsx,mts,cts}"], languageOptions: { parser }, rules: noise },
      ...config,
    ],
  });
  return { engine, catalog };
}
