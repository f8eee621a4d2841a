import { readdirSync } from "node:fs";
import { join } from "node:path";

const rulesFolder = "packages/eslint-plugin-continuous/src/rules";

/** The names of the rules: one file a rule, named after it. */
export function ruleNames(root) {
  return readdirSync(join(root, rulesFolder), { withFileTypes: true })
    .filter(
      (entry) =>
        entry.isFile() && entry.name.endsWith(".ts") && !entry.name.includes(".test") && entry.name !== "index.ts",
    )
    .map((entry) => entry.name.slice(0, -".ts".length))
    .sort();
}

const toCamelCase = (name) => name.replaceAll(/-(\w)/gu, (_, letter) => letter.toUpperCase());

/** The registry of the rules, made from the folder's files. */
export function ruleRegistry(root) {
  const names = ruleNames(root);
  const imports = names.map((name) => `import { ${toCamelCase(name)} } from "./${name}.js";`);
  const entries = names.map((name) => `  "${name}": ${toCamelCase(name)},`);
  const text = [
    "// Generated from the files of this folder by `npm run generate`.",
    'import type { ContinuousRule } from "../create-rule.js";',
    ...imports,
    "",
    `export type RuleName = ${names.map((name) => `"${name}"`).join(" | ")};`,
    "",
    "/** Every rule by its name without the plugin's prefix. */",
    "export const rules: Readonly<Record<RuleName, ContinuousRule>> = {",
    ...entries,
    "};",
    "",
  ].join("\n");
  return [[`${rulesFolder}/index.ts`, text]];
}
