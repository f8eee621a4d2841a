import { cpSync, existsSync, symlinkSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";

/** Rules of ESLint's own for the peer that knows ESLint 8 alone: as many as ours, and as syntactic. */
const tenRules = [
  "no-empty",
  "no-throw-literal",
  "no-eval",
  "no-debugger",
  "no-fallthrough",
  "no-unused-vars",
  "no-unsafe-finally",
  "no-useless-catch",
  "prefer-promise-reject-errors",
  "no-async-promise-executor",
];

/** Peers that run in tsserver, in the order in which they are measured. */
export const pluginPeers = ["@effect/language-service", "typescript-eslint-language-service"];

/**
 * A copy of the repository with the configs that peers want, so that nothing is written into the repository itself.
 *
 * @param peers - A folder in which the peers are installed.
 * @param plugin - The folder of our ESLint plugin: vscode's ESLint server runs the same rules as we do.
 * @returns The copy, which every variant is measured on.
 */
export function preparePeers({ root, work, peers, plugin }) {
  const copy = join(work, "repository");
  const left = new Set([".git", "node_modules"]);
  cpSync(root, copy, { recursive: true, filter: (path) => path === root || !left.has(basename(path)) });
  if (existsSync(join(root, "node_modules"))) symlinkSync(join(root, "node_modules"), join(copy, "node_modules"));
  const parser = join(peers, "node_modules/@typescript-eslint/parser/dist/index.js");
  const legacy = { root: true, parser, rules: Object.fromEntries(tenRules.map((rule) => [rule, "warn"])) };
  writeFileSync(join(copy, ".eslintrc.json"), JSON.stringify(legacy));
  const entry = JSON.stringify(pathToFileURL(join(plugin, "dist/index.js")).href);
  writeFileSync(
    join(copy, "eslint.config.mjs"),
    `import continuous from ${entry};\nexport default continuous.configs.standards;\n`,
  );
  return copy;
}
